using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>The dashboards' words for figures, states and findings.</summary>
internal static class DashboardWords
{
    public const string People = "people";

    /// <summary>People in millions, shares in percent, the rest one by one.</summary>
    public static string Say(decimal value, string? unit) => unit switch
    {
        People => Formats.Millions((long)decimal.Truncate(value)),
        "share" => Formats.Percent(value),
        _ => Formats.Number(value, 1),
    };

    /// <summary>With its sign: what is missing or beyond.</summary>
    public static string Signed(decimal value, string? unit) => value > 0 ? "+" + Say(value, unit) : Say(value, unit);

    public static string Why(IStringLocalizer<SharedText> t, Figure figure) => figure switch
    {
        Figure.NotDue => t["Not due yet"],
        Figure.NotApplicable => t["Not applicable"],
        Figure.Listed => t["In words"],
        _ => t["Not reported"],
    };

    /// <summary>Cut to whole percentages, never up: 99.9 is not 100, and 79.9 is not 80.</summary>
    public static string Whole(decimal ratio) => Formats.WholePercent(decimal.Floor(ratio * 100));

    public static string Status(IStringLocalizer<SharedText> t, Status status) => ResultTexts.Status(t, status);

    /// <summary>"12 of 50 countries reported", or of one country its years.</summary>
    public static string Coverage(IStringLocalizer<SharedText> t, Coverage coverage, bool ofCountry) => ofCountry
        ? t["{0} of {1} years reported", Formats.Count(coverage.Reported), Formats.Count(coverage.Expected)]
        : t["{0} of {1} countries reported", Formats.Count(coverage.Reported), Formats.Count(coverage.Expected)];

    /// <summary>Where it leads, in a sentence: what a chart's title says.</summary>
    public static string Finding(IStringLocalizer<SharedText> t, EvaluatedFigure figure, string? unit, int lastYear)
    {
        if (figure.Measure.Figure is not Figure.Reported(var actual))
        {
            return t["Nothing is reported."];
        }

        if (figure is not { Target: { } target, Standing: { } standing })
        {
            return t["{0} to date; there is no target for this selection.", Say(actual, unit)];
        }

        return Finding(t, actual, target.Value, target.Start ?? 0, standing, value => Say(value, unit), lastYear);
    }

    /// <param name="start">B, where the count starts.</param>
    /// <param name="say">A number as the page prints it.</param>
    public static string Finding(IStringLocalizer<SharedText> t, decimal actual, decimal target, decimal start, Standing standing, Func<decimal, string> say, int lastYear) => standing switch
    {
        { Status: Domain.Engine.Status.Achieved } => t["The target of {0} is reached: {1} to date.", say(target), say(actual)],
        { RequiredPace: null } => t["The phase is over: {0} of {1}, {2} short of the target.", say(actual), say(target), say(target - actual)],
        { Projection: null } => t["{0} of {1} to date; fewer than two years are reported, too few for a projection.", say(actual), say(target)],
        { Projection: { } p } when p.Value >= target == (target >= start) && p.ReachedIn is { } quarter =>
            t["At the pace so far the target of {0} is reached in the {1}; by the end of {2}: {3} ({4}–{5}).", say(target), Quarter(t, quarter), lastYear, say(p.Value), say(p.Lower), say(p.Upper)],
        { Projection: { } p } => t["At the pace so far {0} short of the target of {1} by the end of {2}: {3} ({4}–{5}).", say(Math.Abs(target - p.Value)), say(target), lastYear, say(p.Value), say(p.Lower), say(p.Upper)],
    };

    /// <summary>"2025-Q3" as the third quarter of 2025.</summary>
    public static string Quarter(IStringLocalizer<SharedText> t, string quarter) => quarter[^1] switch
    {
        '1' => t["first quarter of {0}", quarter[..4]],
        '2' => t["second quarter of {0}", quarter[..4]],
        '3' => t["third quarter of {0}", quarter[..4]],
        _ => t["fourth quarter of {0}", quarter[..4]],
    };

    /// <summary>What a filter of the address is called.</summary>
    public static string FilterName(IStringLocalizer<SharedText> t, string name) => name switch
    {
        "asOf" => t["As of"],
        "region" => t["Region"],
        "country" => t["Country"],
        "theme" => t["Theme"],
        "step" => t["Step"],
        "indicator" => t["Measure"],
        "period" => t["Year"],
        "sort" => t["Order"],
        _ => t["View"],
    };

    public static string Side(IStringLocalizer<SharedText> t, QualitySide side) => side switch
    {
        QualitySide.Completeness => t["Completeness"],
        QualitySide.Timeliness => t["Timeliness"],
        QualitySide.Consistency => t["Consistency"],
        QualitySide.Evidence => t["Evidence"],
        _ => t["Disaggregation"],
    };

    public static string Rule(IStringLocalizer<SharedText> t, QualityRule rule) => rule switch
    {
        QualityRule.YearIsReported => t["Each closed year has a report"],
        QualityRule.SeriesGoesOn => t["A series that has begun has a figure in each later year"],
        QualityRule.SubmittedInTime => t["Submitted by the end of March after its year"],
        QualityRule.FigureAddsUp => t["Covered before plus gain equals covered now"],
        QualityRule.CellsFit => t["Women, men, ages and groups fit into the gain"],
        QualityRule.WithinThePopulation => t["The gain is within the country’s population"],
        QualityRule.SeriesDoesNotFall => t["A gain since the phase began does not fall"],
        QualityRule.DatesAreInOrder => t["In use or reversed not before it was adopted"],
        QualityRule.EvidenceIsNamed => t["Every link says what it leads to"],
        QualityRule.SourceIsStated => t["The source of the figure is stated"],
        QualityRule.MethodIsStated => t["It is stated how people were counted"],
        QualityRule.ContributionIsStated => t["The ILO’s contribution is stated"],
        QualityRule.SexIsStated => t["The sex of at least half of the people is stated"],
        QualityRule.AgeIsStated => t["The age of at least half of the people is stated"],
        _ => t["Persons with disabilities are stated"],
    };
}
