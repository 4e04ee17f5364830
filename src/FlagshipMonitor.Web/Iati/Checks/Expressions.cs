using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>Evaluates XPath. A ruleset asks the same few expressions of every activity: compiling them each time was most of a check.</summary>
internal static class Expressions
{
    /// <summary>Loops put values of the document into their expressions, so there is no end of them.</summary>
    private const int Kept = 2_000;

    private static readonly XmlNamespaceManager Names = new(new NameTable()); // knows "xml", which the rules on languages use

    private static readonly ConcurrentDictionary<string, XPathExpression> Compiled = new(StringComparer.Ordinal);

    /// <summary>The elements, attributes and texts at a path; none where it leads to something else.</summary>
    public static List<XObject> Nodes(string path, XElement at) =>
        Of(path, at) is XPathNodeIterator found ? [.. found.Cast<XPathNavigator>().Select(n => n.UnderlyingObject).OfType<XObject>()] : [];

    public static bool IsTrue(string expression, XElement at) => (bool)Of($"boolean({expression})", at);

    private static object Of(string expression, XElement at)
    {
        if (!Compiled.TryGetValue(expression, out var compiled))
        {
            compiled = XPathExpression.Compile(expression, Names);
            if (Compiled.Count < Kept)
            {
                Compiled.TryAdd(expression, compiled);
            }
        }

        return at.CreateNavigator().Evaluate(compiled.Clone()); // an expression remembers where it is: one for each use
    }
}
