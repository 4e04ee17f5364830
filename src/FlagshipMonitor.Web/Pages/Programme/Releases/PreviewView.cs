using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Releases;

/// <summary>What a release would change, with names for everything in it.</summary>
public sealed record PreviewView(
    ReleasePreview Preview,
    IReadOnlyDictionary<ResultId, string> Titles,
    IReadOnlyDictionary<string, string> Countries,
    IReadOnlyDictionary<string, string> Indicators,
    int Page)
{
    /// <summary>New results can be hundreds: they come in pages, the rest of what changes stays in sight.</summary>
    public IReadOnlyList<Result> Added { get; } = [.. Preview.Added.Skip((Page - 1) * Limits.PageSize).Take(Limits.PageSize)];

    /// <summary>Figures of the programme and of what lies outside it.</summary>
    public IEnumerable<FigureDifference> OfTheProgramme => Preview.Figures.Where(f => f.Figure.Scope is Scope.Programme or Scope.Outside);

    /// <summary>Figures of countries, by the countries' names.</summary>
    public IEnumerable<FigureDifference> OfCountries => Preview.Figures.Except(OfTheProgramme).OrderBy(f => Countries.GetValueOrDefault(f.Figure.Scope, f.Figure.Scope), StringComparer.Create(Language.Current.Culture, ignoreCase: true));

    public string CountryOf(Result result) => Countries.GetValueOrDefault(result.Country.Value, result.Country.Value);

    /// <summary>A public id begins with its country's code.</summary>
    public string CountryOf(string publicId) => Countries.GetValueOrDefault(publicId[..CountryCode.Length], publicId);

    public static async Task<PreviewView> LoadAsync(FlagshipDbContext db, IStringLocalizer<SharedText> t, ReleasePreview preview, HttpRequest request, CancellationToken ct)
    {
        var pages = Math.Max(1, (preview.Added.Count + Limits.PageSize - 1) / Limits.PageSize);
        var language = Language.Current.Code;
        var indicators = await db.Indicators.AsNoTracking().OrderBy(i => i.Framework).ToListAsync(ct);
        return new PreviewView(
            preview,
            await ResultTitles.LoadAsync(db, t, [.. preview.Added, .. preview.Corrected], ct),
            (await db.Countries.AsNoTracking().ToListAsync(ct)).ToDictionary(c => c.Code.Value, c => c.Name.Printed(language)),
            indicators.GroupBy(i => i.Code.Value).ToDictionary(g => g.Key, g => g.Last().Name.Printed(language)),
            Math.Min(PageNumber.In(request), pages));
    }
}
