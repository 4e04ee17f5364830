using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

/// <summary>Who gained in one dimension, as far as it may be shown and enough is stated.</summary>
/// <param name="Label">The dimension.</param>
/// <param name="Breakdown">Its parts.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Without">Parts to which it does not apply: something else than not stated.</param>
public sealed record Who(string Label, Breakdown Breakdown, Tone Tone, IReadOnlyList<PublicCell> Without)
{
    /// <summary>Public id of the report that gives the parts.</summary>
    public string Report { get; init; } = "";

    /// <summary>What does not apply and has no row in a table.</summary>
    public IEnumerable<string> Fine(IStringLocalizer<SharedText> t) => Breakdown.HoldsSuppressed ? [] : Without
        .Where(c => c.Sex is not null && (c.Group is not null || (c.Age is not null && !Holds(c.Sex, null) && !Holds(null, c.Age))))
        .Select(c => $"{ResultTexts.Sex(t, c.Sex!.Value)}, {(c.Group is { } group ? Words.InSentence(ResultTexts.Group(t, group)) : ResultTexts.Age(t, c.Age!.Value))}");

    private bool Holds(Sex? sex, AgeBand? age) => Without.Any(c => c.Group is null && c.Sex == sex && c.Age == age);

    /// <summary>A split that less than half of the people are stated for is not drawn; with small cells kept back nothing finer than sex is.</summary>
    public IEnumerable<WhoTable> Tables(IStringLocalizer<SharedText> t)
    {
        if (Breakdown.BySex.Count > 0 && Breakdown.SexCoverage >= Breakdown.LeastCoverage)
        {
            yield return new WhoTable(t["by sex"], [.. Breakdown.BySex.Concat(Sums(c => c.Sex is not null && c.Age is null)).OrderBy(c => c.Sex).Select(c => (ResultTexts.Sex(t, c.Sex!.Value), c.Figure))]);
        }

        if (Breakdown.HoldsSuppressed)
        {
            yield break;
        }

        if (Breakdown.ByAge.Count > 0 && Breakdown.AgeCoverage >= Breakdown.LeastCoverage)
        {
            yield return new WhoTable(t["by age"], [.. Breakdown.ByAge.Concat(Sums(c => c.Age is not null && c.Sex is null)).OrderBy(c => c.Age).Select(c => (ResultTexts.Age(t, c.Age!.Value), c.Figure))]);
        }

        var groups = Breakdown.Groups.Concat(Without.Where(c => c.Group is not null)).Where(c => c.Sex is null).OrderBy(c => c.Group).ToList();
        if (groups.Count > 0)
        {
            yield return new WhoTable(t["groups that may overlap"], [.. groups.Select(c => (ResultTexts.Group(t, c.Group!.Value), c.Figure))]);
        }
    }

    private IEnumerable<PublicCell> Sums(Func<PublicCell, bool> which) => Without.Where(c => c.Group is null && which(c));
}

public sealed record WhoTable(string Caption, IReadOnlyList<(string Name, Figure Figure)> Rows);
