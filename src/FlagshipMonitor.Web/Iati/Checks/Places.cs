using System.Xml.Linq;

namespace FlagshipMonitor.Web.Iati.Checks;

/// <summary>Says where something in an activity stands.</summary>
internal static class Places
{
    /// <param name="at">An element or an attribute.</param>
    public static Place Of(XObject at)
    {
        var element = at as XElement ?? at.Parent!;
        var names = element.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName).SkipWhile(n => n is "iati-activities" or "iati-activity");
        var path = string.Join('/', at is XAttribute attribute ? names.Append("@" + attribute.Name.LocalName) : names);
        var activity = element.AncestorsAndSelf("iati-activity").LastOrDefault();
        return new Place(
            path.Length == 0 ? "iati-activity" : path,
            activity?.Element("iati-identifier")?.Value ?? "",
            element.AncestorsAndSelf("indicator").FirstOrDefault()?.Elements("reference").FirstOrDefault(r => r.Attribute("vocabulary")?.Value == "99")?.Attribute("code")?.Value,
            element.AncestorsAndSelf("document-link").FirstOrDefault()?.Attribute("url")?.Value);
    }

    public static string? ValueOf(XObject at) => at switch
    {
        XAttribute attribute => attribute.Value,
        XElement { HasElements: false } element => element.Value,
        _ => null,
    };
}
