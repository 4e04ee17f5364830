using FlagshipMonitor.Data.Queries;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>Errors in what a release holds that a later one corrects: said on the pages of the old one, whose rows stay as they were.</summary>
/// <param name="Release">The release that is looked at: "r1".</param>
public sealed record CorrectionNotice(string Release, IReadOnlyList<CorrectedSince> Corrected)
{
    private const int Most = 5;

    /// <summary>The release that corrects the last of them.</summary>
    public string By => $"r{Corrected.Max(c => c.Release)}";

    public IEnumerable<CorrectedSince> Shown => Corrected.Take(Most);

    public int More => Math.Max(0, Corrected.Count - Most);

    public string DiffHref => $"~/releases/diff?from={Release}&to={By}";
}
