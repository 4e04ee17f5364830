using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>What is behind, who has reported, what is planned: the tables a manager follows up.</summary>
internal static class FollowUpBoards
{
    private const int CountriesNamed = 6;

    public static BoardTable OffTrack(Dashboard board, int? most = null)
    {
        var t = board.T;
        var all = Laggard.Of(board.Result).Where(l => board.Filter.Indicator is null || l.Figure.Indicator == board.Filter.Indicator).ToList();
        return new BoardTable(
            "off-track", t["Off track and at risk"],
            [new(t["Country"]), new(t["Measure"]), new(t["Status"]), new(t["Value"], true), new(t["Baseline"], true), new(t["Target"], true), new(t["Gap to expected"], true), new(t["Of expected"], true), new(t["Course"]), new(t["Reason in numbers"])],
            [
                .. all.Take(most ?? all.Count).Select(l => (IReadOnlyList<BoardCell>)
                [
                    CountryCode.TryParse(l.Figure.Scope, out var country) ? new BoardCell.Words(board.CountryName(country.Value), board.CountryHref(country)) : new BoardCell.Words(board.ScopeName(l.Figure.Scope)),
                    new BoardCell.Words(board.Name(l.Figure.Indicator, l.Figure.Step)),
                    new BoardCell.Standing(l.Figure.Standing!.Status!.Value),
                    board.Cell(l.Figure.Indicator, l.Figure.Measure.Figure),
                    board.Cell(l.Figure.Indicator, l.Figure.Target?.Start, t["None"]),
                    board.Cell(l.Figure.Indicator, l.Figure.Target?.Value, "–"),
                    l.Figure.Standing.Expected is { } e && l.Figure.Measure.Figure.Amount is { } a ? new BoardCell.Amount(a - e, board.Unit(l.Figure.Indicator)) : new BoardCell.Silence("–"),
                    ResultBoards.RatioCell(board, l.Figure.Standing.Ratio),
                    l.Figure.Step is null && board.Courses.TryGetValue((l.Figure.Indicator, l.Figure.Scope), out var course) ? new BoardCell.Picture(Sparkline.Draw(Points(course), course.Points.Count)) : new BoardCell.Silence("–"),
                    new BoardCell.Words(Reason(board, l)),
                ]),
            ])
        { PageSize = 40 };
    }

    /// <summary>The reported positions of a course, with its start.</summary>
    public static IReadOnlyList<ChartPoint> Points(Course course) =>
    [
        new ChartPoint(0, course.Start),
        .. course.Points.Select((p, i) => (p.Figure, Period: i + 1)).Where(p => p.Figure is Figure.Reported).Select(p => new ChartPoint(p.Period, p.Figure.Amount!.Value)),
    ];

    /// <summary>Who has reported for a closed year, and who has not.</summary>
    public static BoardTable Reporting(Dashboard board, Period period)
    {
        var t = board.T;
        List<IndicatorCode> measures = [.. board.Measures.Where(m => m != IndicatorCode.PriorityCountries && m != IndicatorCode.CountriesWithResults && m != IndicatorCode.Improvements)];
        var figures = board.Result.Figures.Where(f => f.Period == period && f.Step is null).ToDictionary(f => (f.Indicator, f.Scope));
        var waiting = board.Data.Waiting.Where(r => period.Holds(r.Day)).GroupBy(r => r.Country).ToDictionary(g => g.Key, g => g.Count());
        var last = board.Data.Counting.GroupBy(r => r.Country).ToDictionary(g => g.Key, g => g.Max(r => r.Day));
        return new BoardTable(
            "reporting", t["Reports for {0}", period],
            [new(t["Country"]), new(t["Reported"]), .. measures.Select(m => new BoardColumn(board.Name(m), true)), new(t["Waiting for review"], true), new(t["Latest result of"])],
            [
                .. board.Order.OrderBy(c => Has(c)).Select(c => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(board.CountryName(c.Value), board.CountryHref(c)),
                    Has(c) ? (BoardCell)new BoardCell.Words(t["Reported"]) : new BoardCell.Silence(t["Not reported"]),
                    .. measures.Select(m => figures.TryGetValue((m, c.Value), out var f) ? Signed(board.Cell(m, f.Measure.Figure)) : new BoardCell.Silence("–")),
                    new BoardCell.Amount(waiting.GetValueOrDefault(c), null),
                    last.TryGetValue(c, out var day) ? (BoardCell)new BoardCell.Words(Period.YearOf(day).ToString()) : new BoardCell.Silence(t["None yet"]),
                ]),
            ])
        { PageSize = 50, IsSparse = true, Note = $"? {t["Not reported"]}" };

        BoardCell Signed(BoardCell cell) => cell is BoardCell.Silence silence ? silence with { Sign = silence.Text == t["Not reported"] ? "?" : null } : cell;

        bool Has(CountryCode country) => measures.Any(m => figures.TryGetValue((m, country.Value), out var f) && f.Measure.Figure is Figure.Reported or Figure.Listed);
    }

    /// <summary>What the countries plan against what the programme aims at.</summary>
    public static BoardTable Targets(Dashboard board)
    {
        var t = board.T;
        return new BoardTable(
            "targets", t["Targets of countries against targets of the programme"],
            [new(t["Measure"]), new(t["Target of the programme"], true), new(t["Planned by countries"], true), new(t["Countries with a target"]), new(t["Not planned yet"], true)],
            [
                .. TargetBalance.Of(board.Data.Whole).Select(b => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(board.Name(b.Indicator)),
                    new BoardCell.Amount(b.Target, board.Unit(b.Indicator)),
                    board.Cell(b.Indicator, b.Planned, t["No country has a target yet"]),
                    new BoardCell.Words(t["{0} of {1}", Formats.Count(b.Countries), Formats.Count(b.Expected)]),
                    board.Cell(b.Indicator, b.Unplanned, "–"),
                ]),
            ]);
    }

    public static BoardTable CountryTargets(Dashboard board)
    {
        var t = board.T;
        List<IndicatorCode> measures = [.. board.Measures.Where(m => board.Portfolio.Targets.Any(x => x.Indicator == m && x.Step is null && CountryCode.TryParse(x.Scope, out _)))];
        var own = board.Portfolio.Targets.Where(x => x.Step is null).ToLookup(x => (x.Indicator, x.Scope));
        return new BoardTable(
            "country-targets", t["Targets by country"],
            [new(t["Country"]), .. measures.Select(m => new BoardColumn(board.Name(m), true))],
            [
                .. board.Order.Where(c => measures.Exists(m => own[(m, c.Value)].Any())).Select(c => (IReadOnlyList<BoardCell>)
                    [new BoardCell.Words(board.CountryName(c.Value), board.CountryHref(c)), .. measures.Select(m => own[(m, c.Value)].FirstOrDefault() is { } line ? new BoardCell.Amount(line.Value, board.Unit(m)) : (BoardCell)new BoardCell.Silence(t["No target set"], "–"))]),
            ])
        { PageSize = 50, IsSparse = true, Note = $"– {t["No target set"]}" };
    }

    /// <summary>Changes by step and stage: planned against achieved.</summary>
    public static BoardTable Stages(Dashboard board)
    {
        var t = board.T;
        ChangeStage[] stages = [ChangeStage.Planned, ChangeStage.InProgress, ChangeStage.Achieved, ChangeStage.Operational, ChangeStage.Reversed];
        return new BoardTable(
            "stages", t["Changes by step and stage"],
            [new(t["Step"]), .. stages.Select(s => new BoardColumn(ResultTexts.Stage(t, s), true)), new(t["Stage not stated"], true), new(t["Planned or in progress"], true), new(t["Ever achieved"], true)],
            [
                .. StepStages.Of(board.Portfolio).Where(s => board.Filter.Step is null || s.Step == board.Filter.Step).Select(s => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(StepTexts.Name(t, s.Step)),
                    .. stages.Select(stage => new BoardCell.Amount(s.Of(stage), "changes")),
                    new BoardCell.Amount(s.NotStated, "changes"), new BoardCell.Amount(s.Ahead, "changes"), new BoardCell.Amount(s.Gross, "changes"),
                ]),
            ])
        { Note = t["Each approved change stands in one stage, the latest that was approved. Where no stage is stated, a change with a date counts as achieved. Reversed changes were achieved once and stay in “Ever achieved”."] };
    }

    private static string Reason(Dashboard board, Laggard laggard)
    {
        var (t, figure) = (board.T, laggard.Figure);
        var said = new List<string>();
        if (figure.Standing is { Pace: { } pace, RequiredPace: { } required })
        {
            said.Add(t["{0} a year so far, {1} a year needed.", board.Say(figure.Indicator, pace), board.Say(figure.Indicator, required)]);
        }
        else if (figure.Standing is { RequiredPace: null })
        {
            said.Add(t["No year is left."]);
        }

        said.Add(laggard.LastReport is { } last ? t["Latest report: {0}.", last] : t["Never reported."]);
        var missing = figure.Measure.Coverage.Missing;
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing.Take(CountriesNamed).Select(m => board.CountryName(m)));
            said.Add(missing.Count > CountriesNamed ? t["Missing: {0} and {1} more.", names, Formats.Count(missing.Count - CountriesNamed)] : t["Missing: {0}.", names]);
        }

        return string.Join(' ', said);
    }
}
