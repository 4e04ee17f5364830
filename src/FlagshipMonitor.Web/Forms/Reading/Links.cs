using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Web.Forms.Reading;

/// <summary>A link as it was typed: where, and what it is called.</summary>
public sealed class LinkText
{
    public string? Url { get; set; }

    public string? Title { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Url) && string.IsNullOrWhiteSpace(Title);
}

/// <summary>The rows of evidence links of a form: empty rows are room to type, not answers.</summary>
public static class Links
{
    private const int RowsAtFirst = 2;

    public static List<LinkText> ToText(IEnumerable<Evidence> evidence) => [.. evidence.Select(e => new LinkText { Url = e.Url, Title = e.Title })];

    public static List<Evidence> ToEvidence(IEnumerable<LinkText> links) =>
        [.. links.Where(l => !l.IsEmpty).Select(l => new Evidence(l.Url!, TextRules.Clean(l.Title)))];

    /// <summary>Makes sure that there are rows to type in; another one when asked for, as far as the limit lets.</summary>
    public static void Offer(List<LinkText> links, bool another)
    {
        if (links.Count > Limits.EvidenceLinks)
        {
            links.RemoveRange(Limits.EvidenceLinks, links.Count - Limits.EvidenceLinks);
        }

        MakeRoom(links, Math.Max(RowsAtFirst, links.Count + (another ? 1 : 0)));
    }

    /// <summary>At least so many rows, as far as the limit lets.</summary>
    public static void MakeRoom(List<LinkText> links, int rows)
    {
        while (links.Count < Math.Min(rows, Limits.EvidenceLinks))
        {
            links.Add(new LinkText());
        }
    }
}
