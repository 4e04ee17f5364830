using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>What one part of the dashboard shows: the page draws it, the file holds its tables.</summary>
public sealed record DashboardView(Dashboard Board)
{
    public const int ChartsOfThePart = 4;
    public const int MultiplesOfAPage = 24;
    private const int CountriesOfTheOverview = 12;
    private const int LaggardsOfTheOverview = 5;

    public DashboardFilter Filter => Board.Filter;

    /// <summary>The closed year that is looked at; null before the first is closed.</summary>
    public Period? Period => Filter.Period ?? Board.Portfolio.Periods.LastOrDefault(p => p.IsDue(Board.Data.AsOf));

    public IReadOnlyList<EvaluatedFigure> Headlines => ResultBoards.Headlines(Board);

    /// <summary>The courses that are drawn.</summary>
    public IReadOnlyList<Course> Courses => Filter.Part switch
    {
        DashboardPart.Overview => [.. Board.Measures.Where(m => m == IndicatorCode.InstitutionalChanges || m == IndicatorCode.Improvements).Select(Programme)],
        DashboardPart.Trajectories => [.. Board.Measures.Where(m => m != IndicatorCode.PriorityCountries).Select(Programme)],
        _ => [],
    };

    /// <summary>The countries' courses of the chosen measure, by name; those without any report are named apart.</summary>
    public IReadOnlyList<Course> Multiples => [.. Board.Order.Select(c => Board.Courses.GetValueOrDefault((Board.Indicator, c.Value))).OfType<Course>().Where(c => c.HasReports)];

    /// <summary>The tables that are seen as tables.</summary>
    public IReadOnlyList<BoardTable> Tables => Filter.Part switch
    {
        DashboardPart.Overview => [ResultBoards.Heat(Board, CountriesOfTheOverview), FollowUpBoards.OffTrack(Board, LaggardsOfTheOverview)],
        DashboardPart.Heat => [ResultBoards.Heat(Board), ResultBoards.Themes(Board), ResultBoards.Steps(Board)],
        DashboardPart.OffTrack => [FollowUpBoards.OffTrack(Board)],
        DashboardPart.Reporting => Period is { } period ? [FollowUpBoards.Reporting(Board, period)] : [],
        DashboardPart.Targets => FollowUpBoards.CountryTargets(Board) is { Rows.Count: > 0 } own ? [FollowUpBoards.Targets(Board), own] : [FollowUpBoards.Targets(Board)],
        DashboardPart.Steps => [FollowUpBoards.Stages(Board), ResultBoards.Steps(Board)],
        _ => [],
    };

    /// <summary>Everything on the screen, with the numbers behind the charts.</summary>
    public IReadOnlyList<BoardTable> Sheets =>
    [
        .. Filter.Part is DashboardPart.Overview ? [ResultBoards.Measures(Board)] : Array.Empty<BoardTable>(),
        .. Courses.Select(c => ResultBoards.Way(Board, c)),
        .. Filter.Part is DashboardPart.Countries ? [MultiplesTable(Multiples)] : Array.Empty<BoardTable>(),
        .. Tables,
    ];

    /// <summary>The numbers of the small multiples.</summary>
    public BoardTable MultiplesTable(IReadOnlyList<Course> courses) => new(
        "countries", Board.Name(Board.Indicator),
        [new(Board.T["Country"]), .. Board.Portfolio.Periods.Select(p => new BoardColumn(p.ToString(), true))],
        [.. courses.Select(c => (IReadOnlyList<BoardCell>)[new BoardCell.Words(Board.CountryName(c.Position.Scope), Board.CountryHref(CountryCode.From(c.Position.Scope))), .. c.Points.Select(p => Board.Cell(Board.Indicator, p.Figure))])]);

    private Course Programme(IndicatorCode code) => Board.Courses[(code, Scope.Programme)];
}
