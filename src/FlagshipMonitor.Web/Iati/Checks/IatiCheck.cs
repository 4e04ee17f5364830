using System.Xml;
using System.Xml.Linq;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>Holds a document against everything the standard asks of it: schema, ruleset, lists of codes.</summary>
internal static class IatiCheck
{
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IReadOnlyList<IatiProblem> Run(Stream document, DateTimeOffset now)
    {
        using var reader = XmlReader.Create(document, Reading);
        return Run(XDocument.Load(reader), now);
    }

    public static IReadOnlyList<IatiProblem> Run(XDocument document, DateTimeOffset now) =>
        [.. IatiSchema.Check(document), .. Ruleset.Standard.Check(document, now), .. Codelists.Standard.Check(document)];
}
