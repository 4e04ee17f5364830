using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Iati.Writing;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Iati;

/// <summary>Activities of a release for the IATI registry: all of them, or one country's.</summary>
internal static class IatiEndpoints
{
    public const string All = "/iati/activities.xml";
    public const string ContentType = "application/xml; charset=utf-8";

    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").AllowAnonymous().AddEndpointFilter(ExportEndpoints.AllowedAsync);
        foreach (var (address, send) in new (string, Delegate)[] { (All, AllAsync), ("/iati/activities/{iso3}.xml", CountryAsync) })
        {
            files.MapMethods(address, ExportEndpoints.Read, send);
            files.MapMethods(ExportEndpoints.Prefix + address, ExportEndpoints.Read, ExportEndpoints.WithoutPrefix);
        }
    }

    private static Task<IResult> AllAsync(HttpContext context, Files files, CancellationToken ct)
    {
        var path = context.Request.Path.Value!.TrimEnd('/');
        return path != All && string.Equals(path, All, StringComparison.OrdinalIgnoreCase)
            ? Task.FromResult<IResult>(TypedResults.LocalRedirect(context.SiteRoot().Add(All).ToUriComponent() + context.Request.QueryString.ToUriComponent(), permanent: true))
            : SendAsync(null, context, files, ct);
    }

    private static async Task<IResult> CountryAsync(string iso3, HttpContext context, Files files, CancellationToken ct)
    {
        if (ExportEndpoints.LowerCase(context, iso3) is { } moved)
        {
            return moved;
        }

        var countries = await files.Changes.CountriesAsync(ct);
        return !CountryCode.TryParse(iso3, out var code) || countries.FirstOrDefault(c => c.Code == code) is not { } country
            ? ExportEndpoints.Unknown($"There is no country '{iso3}' in the programme.")
            : !country.Priority
                ? ExportEndpoints.Unknown($"{country.Name.En} is not one of the priority countries, so it has no activity. All activities are at {All}.")
                : await SendAsync(country, context, files, ct);
    }

    private static async Task<IResult> SendAsync(Country? country, HttpContext context, Files files, CancellationToken ct)
    {
        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (await files.Editions.ReadAsync(request.Release, ct) is not { } edition)
        {
            return ExportEndpoints.NothingPublished();
        }

        // Names and settings may be put right between releases: then it is another file.
        var reference = await files.Rows.FingerprintAsync([Datasets.Countries, Datasets.Themes, Datasets.Indicators, Datasets.Context], edition, Language.English, ct);
        if (files.Public.Announce(context, request, edition, $"activities{(country is null ? "" : "-" + country.Code.Slug)}.xml", ContentType, $"{reference} {files.Settings}", shown: true) is { } done)
        {
            return done;
        }

        context.Response.Headers.ContentLanguage = "en, fr, es"; // one file for all
        var release = await files.ReleaseAsync(edition, files.Facts.SiteOf(context), ct);
        var values = files.Values.Stream(edition.Number, country?.Code, ct);
        var to = new AnswerStream(context.Response.BodyWriter);
        await (country is null ? files.File.WriteAsync(release, values, to, ct) : files.File.WriteAsync(release, country, values, to, ct));
        await to.FlushAsync(ct);
        return TypedResults.Empty;
    }

    /// <summary>What every IATI file stands on.</summary>
    internal sealed record Files(
        PublicDbContext Db, PublicFiles Public, DatasetRows Rows, ReleaseFacts Facts, EditionReader Editions, ReleasedChangesQuery Changes, ReleasedValuesQuery Values, IatiFile File, IatiSettings Settings)
    {
        public async Task<IatiRelease> ReleaseAsync(ReleasedEdition edition, string site, CancellationToken ct) => new(
            edition, site,
            await Changes.CountriesAsync(ct),
            await Changes.ThemesAsync(ct),
            await Db.Indicators.Where(i => i.Framework == edition.Release.Framework).ToListAsync(ct),
            await Db.ReleasedChanges.Where(c => c.Release == edition.Number && c.Phase == edition.Release.Phase).ToListAsync(ct),
            await Db.ContextValues.Where(v => v.Indicator == ContextValue.SocialProtectionCoverage && v.Sex == "total").ToListAsync(ct));
    }
}
