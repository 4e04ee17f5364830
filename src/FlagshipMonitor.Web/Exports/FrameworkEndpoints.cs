using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Exports;

/// <summary>Files of what everything is counted by, and of what each release came to.</summary>
internal static class FrameworkEndpoints
{
    /// <summary>The method page's tables in one: indicators, targets, published figures, countries and themes with source and certainty.</summary>
    public static async Task<IResult> MethodAsync(HttpContext context, ReleasedMethodQuery query, IStringLocalizer<SharedText> t, PublicFiles files, CancellationToken ct)
    {
        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        var method = await query.RunAsync(request.Release, ct);
        if (method.Edition is not { } edition)
        {
            return ExportEndpoints.NothingPublished();
        }

        context.SpeakIn(request.Language);
        var rows = LedgerRow.Of(method, t).ToList();
        return await files.SendAsync(context, request, edition, "method", PageTables.Ledger, async table =>
        {
            foreach (var row in rows)
            {
                await TableRows.WriteAsync(table, row);
            }
        }, string.Join('\n', rows)); // reference data may be corrected between releases
    }

    public static async Task<IResult> ReleasesAsync(HttpContext context, ReleasedReleasesQuery query, EditionReader editions, PublicFiles files, CancellationToken ct)
    {
        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (await editions.ReadAsync(request.Release, ct) is not { } edition)
        {
            return ExportEndpoints.NothingPublished();
        }

        var releases = await query.AllAsync(ct);
        return await files.SendAsync(context, request, edition, "releases", PageTables.Releases, async table =>
        {
            foreach (var release in releases.Where(r => request.Release is null || r.Release.Number == request.Release))
            {
                await TableRows.WriteAsync(table, release);
            }
        });
    }

    /// <summary>Every figure of one release, exact: the programme's, those outside it, then country by country.</summary>
    public static async Task<IResult> FiguresAsync(string name, HttpContext context, ReleasedReleasesQuery query, EditionReader editions, PublicFiles files, CancellationToken ct)
    {
        if (ExportEndpoints.LowerCase(context, name) is { } moved)
        {
            return moved;
        }

        var number = name.StartsWith('r') && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && name == $"r{n}" ? n : 0;
        var request = new FileRequest(context.Request).Of(number);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        return number == 0 || await editions.ReadAsync(number, ct) is not { } edition
            ? ExportEndpoints.Unknown($"There is no release '{name}'.")
            : await files.SendAsync(context, request, edition, "figures", PageTables.Figures, async table =>
            {
                await foreach (var figure in query.Figures(number).WithCancellation(ct))
                {
                    await TableRows.WriteAsync(table, figure, edition);
                }
            });
    }
}
