using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>Results against targets as tables.</summary>
internal static class ResultBoards
{
    /// <summary>The figures that lead, in the order in which they are told.</summary>
    private static readonly IndicatorCode[] Leading =
    [
        IndicatorCode.InstitutionalChanges, IndicatorCode.CountriesWithResults, IndicatorCode.Improvements,
        IndicatorCode.From("PR-LEGAL"), IndicatorCode.From("PR-EFFECTIVE"), IndicatorCode.From("PR-ADEQUACY"),
    ];

    public static IReadOnlyList<EvaluatedFigure> Headlines(Dashboard board, string scope = Scope.Programme) =>
        [.. Leading.Select(code => board.Position(code, scope)).OfType<EvaluatedFigure>()];

    /// <summary>Every measure of a scope.</summary>
    public static BoardTable Measures(Dashboard board, string scope = Scope.Programme)
    {
        var t = board.T;
        return new BoardTable(
            "results",
            t["Results against targets"],
            [
                new(t["Measure"]), new(t["To date"], true), new(t["Target"], true), new(t["Expected by now"], true), new(t["Of expected"], true), new(t["Status"]),
                new(t["With what waits for review"], true), new(t["Coverage"]),
            ],
            [
                .. board.Measures.Select(code => board.Position(code, scope)).OfType<EvaluatedFigure>().Select(f => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(board.Name(f.Indicator)),
                    board.Cell(f.Indicator, f.Measure.Figure),
                    board.Cell(f.Indicator, f.Target?.Value, t["No target set"]),
                    board.Cell(f.Indicator, f.Standing?.Expected, "–"),
                    RatioCell(board, f.Standing?.Ratio),
                    f.Standing?.Status is { } status ? new BoardCell.Standing(status) : new BoardCell.Silence("–"),
                    board.Cell(f.Indicator, f.Provisional, t["Not reported"]),
                    new BoardCell.Words(DashboardWords.Coverage(t, f.Measure.Coverage, scope != Scope.Programme)),
                ]),
            ]);
    }

    /// <summary>One measure by country and year, as a share of what was expected.</summary>
    public static BoardTable Heat(Dashboard board, int? most = null)
    {
        var (t, code) = (board.T, board.Indicator);
        var projected = board.Position(code)?.Standing is { RequiredPace: not null };
        var programme = board.Courses.GetValueOrDefault((code, Scope.Programme));
        IEnumerable<CountryCode> countries = most is { } n
            ? board.Order.OrderByDescending(c => board.Courses.GetValueOrDefault((code, Scope.Of(c)))?.HasReports is true).Take(n)
            : board.Order;
        var rows = countries.Select(c => board.Courses.GetValueOrDefault((code, Scope.Of(c)))).OfType<Course>()
            .Select(c => Row(board, c, new BoardCell.Words(board.CountryName(c.Position.Scope), board.CountryHref(CountryCode.From(c.Position.Scope))), projected)).ToList();
        if (programme is not null)
        {
            rows.Insert(0, Row(board, programme, new BoardCell.Words(board.ScopeName(Scope.Programme)), projected));
        }

        return new BoardTable(
            "by-country", t["{0} by country and year, share of expected value", board.Name(code)],
            [new(t["Country"]), .. Years(board), .. projected ? [new BoardColumn(t["{0} projected", board.Data.Phase.LastYear], true)] : Array.Empty<BoardColumn>(), new(t["To date"], true), new(t["Target"], true)],
            rows)
        { IsHeat = true, PageSize = 51, Note = t["Position at the end of each year. A cell without a percentage has no target to be compared with: the number is what was reported."] };
    }

    /// <summary>Changes by theme and year. Themes have no targets and do not add up.</summary>
    public static BoardTable Themes(Dashboard board)
    {
        var t = board.T;
        var course = board.Courses.GetValueOrDefault((IndicatorCode.InstitutionalChanges, Scope.Programme));
        var years = board.Result.Figures.Where(f => f is { Scope: Scope.Programme, Step: null, Period: not null } && f.Indicator == IndicatorCode.InstitutionalChanges).OrderBy(f => f.Period).ToList();
        var language = Language.Current.Code;
        return new BoardTable(
            "by-theme", t["Institutional changes to date by theme and year"],
            [new(t["Theme"]), .. Years(board), new(t["To date"], true)],
            [
                .. board.Data.Themes.Where(a => board.Filter.Theme is null || a.Code == board.Filter.Theme).Select(a => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(a.Name.In(language), (board.Filter with { Part = DashboardPart.Overview, Theme = null, Region = null, Country = null, Step = null, Indicator = null, Period = null }).Href($"~{DashboardFilter.Path}/theme/{a.Code.ToLowerInvariant()}")),
                    .. years.Select(y => OfTheme(board, y, a.Code)),
                    course is null ? new BoardCell.Silence(t["Not reported"]) : OfTheme(board, course.Position, a.Code),
                ]),
                .. board.Filter.Theme is null && course is not null ? [[new BoardCell.Words(t["No theme stated"]), .. years.Select(y => WithoutTheme(board, y)), WithoutTheme(board, course.Position)]] : Array.Empty<IReadOnlyList<BoardCell>>(),
            ])
        { Note = t["A change with several themes counts once in each: themes do not add up. They have no targets of their own."] };
    }

    /// <summary>Changes by step and year; a step has a percentage only where a target is set for it.</summary>
    public static BoardTable Steps(Dashboard board)
    {
        var t = board.T;
        var rows = new List<IReadOnlyList<BoardCell>>();
        foreach (var step in board.Filter.Step is { } one ? [one] : new[] { 1, 2, 3 })
        {
            // Of changes alone: what people gained has no step.
            var portfolio = board.Data.Whole.Narrow(board.Filter.Selection(board.Data) with { Step = step });
            var courses = Course.Of(portfolio, Evaluation.Evaluate(portfolio with { Indicators = [.. portfolio.Indicators.Where(i => i.Code == IndicatorCode.InstitutionalChanges)] }));
            if (courses.TryGetValue((IndicatorCode.InstitutionalChanges, Scope.Programme), out var course))
            {
                rows.Add(Row(board, course, new BoardCell.Words(Components.Figures.StepTexts.Name(t, step)), projected: false));
            }
        }

        return new BoardTable("by-step", t["Institutional changes by step and year"], [new(t["Step"]), .. Years(board), new(t["To date"], true), new(t["Target"], true)], rows)
        {
            IsHeat = true,
            Note = t["All measures belong to pillar 1. Pillars 2 and 3 have none in this framework yet."],
        };
    }

    /// <summary>The way of one figure, year by year: the numbers of its chart.</summary>
    public static BoardTable Way(Dashboard board, Course course)
    {
        var (t, code) = (board.T, course.Position.Indicator);
        return new BoardTable(
            $"way-{code.Value.ToLowerInvariant()}", board.Name(code),
            [new(t["Year"]), new(t["Actual"], true), new(t["Expected"], true), new(t["Of expected"], true)],
            [
                .. course.Points.Select(p => (IReadOnlyList<BoardCell>)
                    [new BoardCell.Words(p.Period.ToString()), board.Cell(code, p.Figure), board.Cell(code, p.Expected, "–"), RatioCell(board, p.Ratio)]),
                .. course.Position.Standing?.Projection is { } projection && course.Position.Standing.RequiredPace is not null
                    ? [[new BoardCell.Words(t["{0} projected", board.Data.Phase.LastYear]), new BoardCell.Amount(projection.Value, board.Unit(code)), board.Cell(code, course.Position.Target?.Value, "–"), new BoardCell.Silence("–")]]
                    : Array.Empty<IReadOnlyList<BoardCell>>(),
            ]);
    }

    public static BoardCell RatioCell(Dashboard board, decimal? ratio) =>
        ratio is { } r ? new BoardCell.Ratio(r, HeatBands.Of(r, board.Portfolio.Thresholds)) : new BoardCell.Silence("–");

    private static IEnumerable<BoardColumn> Years(Dashboard board) => board.Portfolio.Periods.Select(p => new BoardColumn(p.ToString(), true));

    private static List<BoardCell> Row(Dashboard board, Course course, BoardCell heading, bool projected)
    {
        var (t, code) = (board.T, course.Position.Indicator);
        var row = new List<BoardCell> { heading };
        row.AddRange(course.Points.Select<CoursePoint, BoardCell>(p => p.Figure switch
        {
            Figure.Reported(var amount) => p.Ratio is { } r ? new BoardCell.Ratio(r, HeatBands.Of(r, board.Portfolio.Thresholds)) : new BoardCell.Amount(amount, board.Unit(code)),
            Figure.NotDue => new BoardCell.Silence(t["Not due yet"], "–"),
            Figure.NotApplicable => new BoardCell.Silence(t["Not applicable"], "×"),
            _ => new BoardCell.Silence(t["Not reported"], "?"),
        }));
        if (projected)
        {
            row.Add(Projected(board, course));
        }

        row.Add(board.Cell(code, course.Position.Measure.Figure) is BoardCell.Amount amount ? amount : new BoardCell.Silence(DashboardWords.Why(t, course.Position.Measure.Figure), "?"));
        row.Add(course.Position.Target is { } target ? new BoardCell.Amount(target.Value, board.Unit(code)) : new BoardCell.Silence(t["No target set"], "–"));
        return row;
    }

    private static BoardCell Projected(Dashboard board, Course course) =>
        course.Position is { Standing.Projection: { } p, Target: { } target } && target.Start is { } start && target.Value != start
            ? RatioCell(board, (p.Value - start) / (target.Value - start))
            : new BoardCell.Silence(board.T["Not enough data"], "–");

    private static BoardCell WithoutTheme(Dashboard board, EvaluatedFigure figure)
    {
        var tagged = board.Portfolio.Values.Where(v => v.Themes.Count > 0).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        return figure.Measure.Figure is Figure.Reported
            ? new BoardCell.Amount(figure.Measure.Derivation.Inputs.Count(i => !tagged.Contains(i.Id)), "changes")
            : new BoardCell.Silence(DashboardWords.Why(board.T, figure.Measure.Figure), "–");
    }

    private static BoardCell OfTheme(Dashboard board, EvaluatedFigure figure, string theme) => figure.Measure.Figure switch
    {
        // Reported, and no change with this theme among what was: known to be none.
        Figure.Reported => new BoardCell.Amount(figure.Measure.ByTheme?.GetValueOrDefault(theme) ?? 0, "changes"),
        _ => new BoardCell.Silence(DashboardWords.Why(board.T, figure.Measure.Figure), "–"),
    };
}
