using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

/// <summary>Who gained in one dimension, as far as it may be shown and enough is stated.</summary>
public sealed record Who(string Label, Breakdown Breakdown, Tone Tone)
{
    /// <summary>A split that less than half of the people are stated for is not drawn; with small cells kept back nothing finer than sex is.</summary>
    public IEnumerable<WhoTable> Tables(IStringLocalizer<SharedText> t)
    {
        if (Breakdown.BySex.Count > 0 && Breakdown.SexCoverage >= Breakdown.LeastCoverage)
        {
            yield return new WhoTable(t["by sex"], [.. Breakdown.BySex.Select(c => (ResultTexts.Sex(t, c.Sex!.Value), c.Figure))]);
        }

        if (Breakdown.HoldsSuppressed)
        {
            yield break;
        }

        if (Breakdown.ByAge.Count > 0 && Breakdown.AgeCoverage >= Breakdown.LeastCoverage)
        {
            yield return new WhoTable(t["by age"], [.. Breakdown.ByAge.Select(c => (ResultTexts.Age(t, c.Age!.Value), c.Figure))]);
        }

        var groups = Breakdown.Groups.Where(c => c.Sex is null).ToList();
        if (groups.Count > 0)
        {
            yield return new WhoTable(t["groups that may overlap"], [.. groups.Select(c => (ResultTexts.Group(t, c.Group!.Value), c.Figure))]);
        }
    }
}

public sealed record WhoTable(string Caption, IReadOnlyList<(string Name, Figure Figure)> Rows);
