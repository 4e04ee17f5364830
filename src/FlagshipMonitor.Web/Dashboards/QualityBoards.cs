using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>Can the data be trusted: the tables of the page and of its file.</summary>
/// <param name="Board">What is looked at, with its filter.</param>
/// <param name="All">The countries of the selection in the order that is asked for; of equals by name.</param>
public sealed record QualityBoards(Dashboard Board, IReadOnlyList<DataQuality> All)
{
    public const string Path = DashboardFilter.Path + "/quality";

    private const int OpenOfAPage = 50;

    public static QualityBoards Of(Dashboard board) => new(board, [.. Ordered(board.Order.Select(c => board.Data.Quality[c]), board.Filter.Sort)]);

    /// <summary>What is worst first, so that the next thing to do stands on top; a share that cannot be said comes last.</summary>
    private static IEnumerable<DataQuality> Ordered(IEnumerable<DataQuality> byName, QualityOrder order) => order switch
    {
        QualityOrder.Country => byName,
        QualityOrder.Fix => byName.OrderBy(c => c.NextFix is null).ThenByDescending(c => c.NextFix?.People).ThenByDescending(c => c.NextFix?.Changes).ThenBy(c => c.NextFix?.Rule),
        _ => byName.OrderBy(c => c[SideOf(order)].Share is null).ThenBy(c => c[SideOf(order)].Share),
    };

    private static QualitySide SideOf(QualityOrder order) => Enum.Parse<QualitySide>(order.ToString());

    private BoardColumn Sortable(string title, QualityOrder order, bool isNumber = false) => new(title, isNumber)
    {
        Href = (Board.Filter with { Sort = order }).Href("~" + Path),
        Sorted = Board.Filter.Sort != order ? null : order is QualityOrder.Fix ? "descending" : "ascending",
    };

    /// <summary>The one country that is looked at; null for all.</summary>
    public DataQuality? One => Board.Filter.Country is { } one ? All.FirstOrDefault(c => c.Country == one) : null;

    /// <summary>The country with the open check that stands behind most, in whatever order they are shown.</summary>
    public DataQuality? First => Ordered(All, QualityOrder.Fix).FirstOrDefault();

    public IReadOnlyList<BoardTable> Tables => One is null ? [Countries(), Checks()] : [Checks(), Open(One)];

    /// <summary>Five shares of each country, side by side.</summary>
    public BoardTable Countries()
    {
        var t = Board.T;
        var sides = Enum.GetValues<QualitySide>();
        return new BoardTable(
            "countries", t["By country"],
            [
                Sortable(t["Country"], QualityOrder.Country),
                .. sides.Select(s => Sortable(DashboardWords.Side(t, s), Enum.Parse<QualityOrder>(s.ToString()), isNumber: true)),
                Sortable(t["Next best fix"], QualityOrder.Fix),
            ],
            [
                .. All.Select(c => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(Board.CountryName(c.Country.Value), (Board.Filter with { Country = c.Country, Region = null }).Href("~" + Path)),
                    .. sides.Select(s => c[s] is { Share: { } share } of ? (BoardCell)new BoardCell.Part(share, $"{of.Met}/{of.Checked}") : new BoardCell.Silence(t["Nothing to check"])),
                    c.NextFix is { } fix ? new BoardCell.Words(DashboardWords.Rule(t, fix.Rule), Fix(fix, c.Country)) { Note = Behind(fix) } : new BoardCell.Silence(t["Nothing is open"]),
                ]),
            ]);
    }

    /// <summary>Every rule, with how many of its checks are met.</summary>
    public BoardTable Checks()
    {
        var t = Board.T;
        return new BoardTable(
            "checks", t["Each check"],
            [new(t["Check"]), new(t["Side"]), new(t["Bar"], IsBar: true), new(t["Met"], true), new(t["Open"], true), new(t["Looked at"], true)],
            [
                .. (One is null ? All.SelectMany(c => c.Checks) : One.Checks).GroupBy(c => c.Rule).OrderBy(g => g.First().Side).ThenBy(g => g.Key).Select(g => (Rule: g.Key, g.First().Side, Share: QualityShare.Of(g)))
                    .Select(g => (IReadOnlyList<BoardCell>)
                    [
                        new BoardCell.Words(DashboardWords.Rule(t, g.Rule)), new BoardCell.Words(DashboardWords.Side(t, g.Side)),
                        new BoardCell.Picture(BarCell.Draw(g.Share.Met, g.Share.Checked)) { IsBar = true }, new BoardCell.Part(g.Share.Share ?? 0, ""),
                        new BoardCell.Amount(g.Share.Checked - g.Share.Met, null), new BoardCell.Amount(g.Share.Checked, null),
                    ]),
            ]);
    }

    /// <summary>What is open in one country, most people first.</summary>
    public BoardTable Open(DataQuality country)
    {
        var t = Board.T;
        var open = country.Checks.Where(c => !c.IsMet).OrderByDescending(c => c.People).ThenByDescending(c => c.Changes).ThenBy(c => c.Rule).ThenByDescending(c => c.Period).ToList();
        return new BoardTable(
            "open", t["Open checks ({0})", Formats.Count(open.Count)],
            [new(t["Result or year"]), new(t["Check"]), new(t["Side"]), new(t["Who stands behind it"])],
            [
                .. open.Select(c => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(Subject(c), Fix(c, country.Country)) { Language = c.Subject is InstitutionalChange change ? change.Language : null },
                    new BoardCell.Words(DashboardWords.Rule(t, c.Rule)), new BoardCell.Words(DashboardWords.Side(t, c.Side)), new BoardCell.Words(Behind(c)),
                ]),
            ])
        { PageSize = OpenOfAPage };
    }

    /// <summary>Who stands behind a check.</summary>
    public string Behind(QualityCheck check) => check switch
    {
        { People: > 0 } => Board.T["{0} people", Formats.Count(check.People)],
        { Changes: > 0 } => Board.T["1 change"],
        _ => Board.T["the year {0}", check.Period],
    };

    /// <summary>The result to open, or the country whose year is silent.</summary>
    public string Fix(QualityCheck check, CountryCode country) =>
        check.Subject is { } result ? $"~/programme/review/{result.Id}" : (Board.Filter with { Part = DashboardPart.Reporting, Country = country, Region = null, Period = check.Period }).Href();

    public static string Subject(QualityCheck check) => check.Subject switch
    {
        PeopleReached { PublicId: { } id } => id,
        InstitutionalChange change => change.Title,
        _ => check.Period.ToString(),
    };
}
