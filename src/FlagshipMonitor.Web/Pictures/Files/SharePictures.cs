using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Layout;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>The picture beside a link that somebody shares: of the site, or of one country.</summary>
public sealed class SharePictures(ReleasedPicturesQuery pictures, ReleasedCountryQuery countries, PictureFrames frames, IStringLocalizer<SharedText> t)
{
    /// <summary>Of the site as a whole; else a country's code.</summary>
    public const string Site = "site";

    /// <summary>Null when there is no such country or release.</summary>
    public async Task<(ReleasedEdition Edition, ShareCard Card)?> ReadAsync(string name, int? release, CancellationToken ct)
    {
        if (name == Site)
        {
            return await pictures.RunAsync(release, ct) is { } data ? (data.Edition, OfSite(data)) : null;
        }

        return CountryCode.TryParse(name, out var code) && await countries.RunAsync(code, release, ct) is { Edition: { } edition } country
            ? (edition, OfCountry(country, edition))
            : null;
    }

    private ShareCard OfSite(ReleasedPictures data)
    {
        var numbers = new ProgrammeCharts(data, t).Progress().Numbers.Where(n => n.Series is "actual" or "published");
        return Card(data.Edition, t["Social protection for 60 million more people"], [.. numbers.Select(n => (n.Said, n.Category))]);
    }

    private ShareCard OfCountry(ReleasedCountry country, ReleasedEdition edition)
    {
        var changes = country.Figure(IndicatorCode.InstitutionalChanges);
        var numbers = new List<(string, string)> { (new ChartWords(edition, null, t).Said(changes), t["Institutional changes"].Value) };
        numbers.AddRange(new CountryCharts(country, edition, t).PeopleByType().Numbers.Select(n => (n.Said, n.Category)));
        return Card(edition, country.Country.Name.Printed(Language.Current.Code), numbers);
    }

    private ShareCard Card(ReleasedEdition edition, string title, IReadOnlyList<(string, string)> numbers) => new(
        frames.Notice(edition),
        t["Building Social Protection Floors for All"],
        title,
        numbers,
        t["Release {0}: data as of {1}.", edition.Release.Name, Formats.Date(edition.Release.DataAsOf)]);
}

/// <summary>What such a picture says.</summary>
public sealed record ShareCard(string? Notice, string Programme, string Title, IReadOnlyList<(string Number, string Label)> Numbers, string Foot);

/// <summary>/og/site.png and /og/sen.png: 1200 by 630 pixels, as Open Graph asks for.</summary>
internal static class ShareEndpoint
{
    public static async Task<IResult> SendAsync(string of, HttpContext context, SharePictures pictures, PictureFiles files, CancellationToken ct)
    {
        if (ExportEndpoints.LowerCase(context, of) is { } moved)
        {
            return moved;
        }

        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        context.SpeakIn(request.Language);
        if (await pictures.ReadAsync(of, request.Release, ct) is not var (edition, card))
        {
            return ExportEndpoints.Unknown($"There is no picture of '{of}': there are one of the site and one of each country.");
        }

        var words = $"{card.Title} {string.Join(' ', card.Numbers)}";
        return await files.SendAsync(context, request, edition, new Picture($"share-{of}", words, words, () => ShareLayout.Draw(card, request.Language)) { Density = 1 }, PictureForm.Png, ct);
    }
}
