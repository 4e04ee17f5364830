using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Releases;

/// <summary>What changed between two releases: every figure and every result, each with its class and reason.</summary>
public sealed class DiffModel(ReleasedDiffQuery query, EditionReader editions, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    private const string OfResults = "results";

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>"results" for the list of results; else that of figures.</summary>
    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? PageText { get; set; }

    /// <summary>Null where the address names no two releases.</summary>
    public ReleasedDiff? Data { get; private set; }

    public int Number { get; private set; } = 1;

    public bool ShowsResults => View == OfResults;

    public int Total => ShowsResults ? Data!.Difference.Results.Count : Data!.Difference.Figures.Count;

    public IEnumerable<FigureDifference> Figures => Data!.Difference.Figures.Skip((Number - 1) * Limits.PageSize).Take(Limits.PageSize);

    public IEnumerable<ResultDifference> Results => Data!.Difference.Results.Skip((Number - 1) * Limits.PageSize).Take(Limits.PageSize);

    /// <summary>How many figures moved, by class.</summary>
    public IEnumerable<(ChangeClass? Class, int Figures)> ByClass => Data!.Difference.Figures.GroupBy(f => f.Class).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (from, to) = (NumberOf(From), NumberOf(To));
        Data = from > 0 && to > from ? await query.RunAsync(from, to, ct) : null;
        ShowRelease(Data?.To ?? await editions.ReadAsync(null, ct));
        if (Data is null)
        {
            // Words say what the address has to name; without a question there is nothing that could be missing.
            Response.StatusCode = From is null && To is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return Page();
        }

        var pages = Math.Max(1, (Total + Limits.PageSize - 1) / Limits.PageSize);
        Number = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1;
        return Page();
    }

    public string NameOf(FigureDifference difference)
    {
        var figure = difference.Figure;
        var name = FigureWords.Name(T, figure.Indicator, Data!.Indicators.GetValueOrDefault(figure.Indicator), figure.Step);
        return FigureWords.Period(T, figure.Year, figure.Half) is { } period ? $"{name}, {period}" : name;
    }

    public string ScopeOf(string scope) => scope switch
    {
        Scope.Programme => T["all priority countries"],
        Scope.Outside => T["countries that are not on the list"],
        _ => Data!.Countries.TryGetValue(scope, out var country) ? country.Name.In(Language.Current.Code) : scope,
    };

    /// <summary>What a result is called: a change by its title, people by what they gained and from which scheme.</summary>
    public string TitleOf(HeldResult held) => held.Title
        ?? (held.Dimension is { } dimension ? held.Scheme is { } scheme ? T["{0}: {1}", ResultTexts.Dimension(T, dimension), scheme] : ResultTexts.Dimension(T, dimension) : held.PublicId);

    /// <summary>"3 000 000 (at most 4 000 000)", or why there is no number.</summary>
    public string Say(ComparedFigure? figure) => figure is null ? "–"
        : FigureWords.Exact(T, figure.State, figure.Value) + (figure.Upper > figure.Lower ? " " + T["(at most {0})", FigureWords.Number(figure.Upper!.Value)] : "");

    private static int NumberOf(string? name) =>
        name is ['r' or 'R', ..] && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
