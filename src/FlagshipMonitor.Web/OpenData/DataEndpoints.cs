using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.OpenData;

/// <summary>Whole tables: of the current release under /data, of one that is named under /data/releases.</summary>
internal static class DataEndpoints
{
    public const string Workbook = "flagship.xlsx";
    public const string Package = "datapackage.json";
    public const string Catalog = "catalog.jsonld";

    public static Task<IResult> CurrentAsync(string file, HttpContext context, Files files, CancellationToken ct) => SendAsync(file, null, context, files, ct);

    public static Task<IResult> NamedAsync(string name, string file, HttpContext context, Files files, CancellationToken ct) => SendAsync(file, name, context, files, ct);

    private static async Task<IResult> SendAsync(string file, string? name, HttpContext context, Files files, CancellationToken ct)
    {
        var lower = $"/data/{(name is null ? "" : $"releases/{name}/")}{file}".ToLowerInvariant();
        if (context.Request.Path.Value!.TrimEnd('/') is var path && path != lower && string.Equals(path, lower, StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.LocalRedirect(context.SiteRoot().Add(lower).ToUriComponent() + context.Request.QueryString.ToUriComponent(), permanent: true);
        }

        var whole = file is Workbook or Package or Catalog;
        var table = whole || TableFormats.Of(file) is not { } asked ? null : Datasets.Find(asked.Stem);
        if (!whole && table is null)
        {
            var stems = string.Join(", ", Datasets.All.Select(d => d.Name));
            var endings = string.Join(", ", TableFormats.All.Select(f => f.Ending()));
            return ExportEndpoints.Unknown($"There is no file '{file}'. There are {Workbook}, {Package} and {Catalog}, and the tables {stems}, each with the endings {endings}.");
        }

        var request = new FileRequest(context.Request);
        if (name is not null)
        {
            request.Of(ReleaseEndpoints.NumberOf(name));
        }

        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (request.Release == 0 || await files.Editions.ReadAsync(request.Release, ct) is not { } edition)
        {
            return name is null ? ExportEndpoints.NothingPublished() : ExportEndpoints.Unknown($"There is no release '{name}'.");
        }

        context.SpeakIn(request.Language);
        var reference = await files.Rows.FingerprintAsync(table is null ? Datasets.All : [table], edition, request.Language, ct);
        return table is null
            ? await WholeAsync(file, context, request, edition, reference, files, ct)
            : await files.Public.SendAsync(context, request, edition, table.Name, table, to => files.Rows.WriteAsync(table, edition, request.Language, to, ct), reference);
    }

    private static async Task<IResult> WholeAsync(string file, HttpContext context, FileRequest request, ReleasedEdition edition, string reference, Files files, CancellationToken ct)
    {
        var type = file switch { Workbook => TableFormats.XlsxType, Package => "application/json; charset=utf-8", _ => Catalogue.DcatType };
        if (files.Public.Announce(context, request, edition, file, type, reference) is { } done)
        {
            return done;
        }

        var facts = files.Facts.Of(context, edition, isNamed: request.Release is not null);
        switch (file)
        {
            case Workbook:
                await XlsxFile.WriteAsync(
                    context.Response.BodyWriter,
                    [
                        files.Facts.About(context, edition, facts.Publisher),
                        .. Datasets.All.Select(d => new BookSheet(d, to => files.Rows.WriteAsync(d, edition, request.Language, to, ct))),
                        Codebook.Of(Datasets.All, request.Language),
                    ], ct);
                break;
            case Package:
                await context.Response.Body.WriteAsync(DataPackage.Of(facts, d => DatasetWords.Title(files.T, d)), ct);
                break;
            default:
                await context.Response.Body.WriteAsync(Catalogue.Dcat(facts, d => (DatasetWords.Title(files.T, d), DatasetWords.Description(files.T, d)), DatasetWords.Iati(files.T)), ct);
                break;
        }

        return TypedResults.Empty;
    }

    /// <summary>What every file of the open data stands on.</summary>
    internal sealed record Files(PublicFiles Public, DatasetRows Rows, ReleaseFacts Facts, EditionReader Editions, IStringLocalizer<SharedText> T);
}
