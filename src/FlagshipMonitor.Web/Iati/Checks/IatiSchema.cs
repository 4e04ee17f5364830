using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>The XML Schemas of the standard, read once; nothing is asked of the network.</summary>
internal static class IatiSchema
{
    private static readonly Lazy<XmlSchemaSet> Set = new(Read);

    /// <summary>What of a document stands where, or as, the schema does not allow it.</summary>
    public static IEnumerable<IatiProblem> Check(XDocument document)
    {
        var found = new List<IatiProblem>();
        document.Validate(Set.Value, (at, e) =>
        {
            if (at is XObject place)
            {
                found.Add(new IatiProblem(FileProblem.Shape, true, "", e.Message, Places.Of(place), Places.ValueOf(place)));
            }
        });
        return found;
    }

    private static XmlSchemaSet Read()
    {
        var schemas = new XmlSchemaSet { XmlResolver = new Embedded() };
        using var reader = XmlReader.Create(IatiReference.Open("iati-activities-schema.xsd"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }, Embedded.Root + "iati-activities-schema.xsd");
        schemas.Add(null, reader);
        schemas.Compile();
        return schemas;
    }

    /// <summary>Finds what a schema includes beside it, in this program.</summary>
    private sealed class Embedded : XmlResolver
    {
        public const string Root = "embedded://iati/";

        public override Uri ResolveUri(Uri? baseUri, string? relativeUri) => new(Root + Path.GetFileName(relativeUri));

        public override object GetEntity(Uri absoluteUri, string? role, Type? ofObjectToReturn) => IatiReference.Open(Path.GetFileName(absoluteUri.AbsolutePath));
    }
}

/// <summary>Files of the standard that the program brings along (Iati/Reference).</summary>
internal static class IatiReference
{
    public static Stream Open(string name) =>
        typeof(IatiReference).Assembly.GetManifestResourceStream("iati/" + name) ?? throw new InvalidOperationException($"The standard's file '{name}' is not part of the program.");
}
