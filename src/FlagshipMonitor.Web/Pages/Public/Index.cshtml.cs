using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>How far the programme has come, where, what is new and what is missing.</summary>
public sealed class IndexModel(ReleasedHomeQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public ReleasedHome Home { get; private set; } = null!;

    public IReadOnlyList<Headline> Headlines { get; private set; } = [];

    /// <summary>Later than the leading figure of people, and bounded from above.</summary>
    public PublishedFigure? Nearly => Headline.Nearly(Home.Published, IndicatorCode.Improvements);

    /// <summary>Changes of countries that are no priority countries: on their own line.</summary>
    public ReleasedFigure? Outside => Home.Outside;

    public IReadOnlyList<Target> FundingGaps => [.. Home.Targets.Where(t => t.Metric == "funding_gap").OrderBy(t => t.Use).ThenBy(t => t.BaselinePeriod, StringComparer.Ordinal)];

    public Target? Budget => Home.Targets.FirstOrDefault(t => t.Metric == "budget" && t.Dimension == "total");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Home = await query.RunAsync(ct);
        Headlines = Headline.Of(Home);
        ShowRelease(Home.Edition);
        if (!HoldsExamples && Home.Figure(IndicatorCode.Improvements) is { Value: not null, Target: not null } people)
        {
            Draw(people, Edition!.Phase);
        }
    }

    private void Draw(ReleasedFigure people, Phase phase)
    {
        (Years, var start) = PublicTrajectory.Years(people, Home.Target(IndicatorCode.Improvements), Home.Years, phase);
        Trajectory = PublicTrajectory.Of(T, people, Years, start, phase, Millions, TrajectoryFinding);
    }

    private static string Millions(decimal value) => Formats.Millions((long)value);

    /// <summary>People at the end of each year, with what was expected by then; empty while the release holds examples.</summary>
    public IReadOnlyList<(ReleasedFigure Figure, decimal? Expected)> Years { get; private set; } = [];

    /// <summary>Null where there is nothing to draw, or nothing that may be judged.</summary>
    public TrajectoryDrawing? Trajectory { get; private set; }

    public string TrajectoryFinding => new CourseWords(Home.Figure(IndicatorCode.Improvements)!, Edition!.Phase.LastYear, Millions).Finding(T) ?? T["People reached"];

    public int Step(Country country) => Home.HighestSteps.GetValueOrDefault(country.Code);

    public int CountriesAt(int step) => Home.Countries.Count(c => Step(c) == step);

    public string Name(string code) => Home.Countries.FirstOrDefault(c => c.Code.Value == code)?.Name.Printed(Language.Current.Code) ?? code;

    public IEnumerable<IGrouping<Region, Country>> ByRegion => Home.Countries
        .OrderBy(c => c.Name.Printed(Language.Current.Code), StringComparer.Create(Language.Current.Culture, ignoreCase: true))
        .GroupBy(c => c.Region)
        .OrderBy(g => g.Key);

    public IReadOnlyList<MapPoint> Points => [.. Home.Countries.Select(c => new MapPoint(
        c.Code.Value, c.Name.Printed(Language.Current.Code), Url.Content($"~/countries/{c.Code.Slug}"), (double)c.MapX, (double)c.MapY, Step(c)))];

    /// <summary>How the figures of this release were counted, one after the other.</summary>
    /// <summary>The first page is the first thing on a weak line: each explanation is one click away.</summary>
    private const int ReportsShown = 2;

    public IEnumerable<Counted> Explained()
    {
        IEnumerable<(IndicatorCode Code, string Label)> shown =
        [
            (IndicatorCode.InstitutionalChanges, T["Institutional changes"]),
            .. PublicTexts.Dimensions.Select(d => (d.Code, PublicTexts.Name(T, d.Code))),
        ];
        return shown
            .Select(s => (s.Label, Figure: Home.Figure(s.Code)))
            .Where(s => s.Figure is not null)
            .Select(s => new Counted(s.Label, s.Figure!, Edition!.Phase, Name) { Shown = ReportsShown });
    }
}
