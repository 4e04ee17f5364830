using System.Security.Cryptography;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Api.Rows;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Metadata;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Api;

/// <summary>Answers calls of the interface: reads the question, finds the release, writes the answer with the headers of the files.</summary>
internal sealed class ApiAnswers(
    ApiRows rows, EditionReader editions, ReleasedReleasesQuery releases, ReleasedChangeQuery changes, PublicFiles files, ReleaseFacts facts, IStringLocalizer<SharedText> t)
{
    private const string ContentType = "application/json; charset=utf-8";

    public async Task<IResult> ListAsync(ApiResource resource, HttpContext context, CancellationToken ct)
    {
        var request = new ApiRequest(context.Request, resource.Parameters);
        var (edition, refused) = await EditionAsync(request, ct);
        if (edition is null)
        {
            return refused!;
        }

        var page = await rows.ListAsync(resource, request, edition, ct);
        if (!request.File.IsValid)
        {
            return request.Refusal();
        }

        context.SpeakIn(request.Language);
        var links = new ApiLinks(context, facts.SiteOf(context));
        var note = resource.IsNotRecorded ? DatasetWords.Description(t, resource.Table) : null;
        var body = ApiBody.OfList(resource, page, request, facts.Of(context, edition), await ViewAsync(context, request.Language, edition, ct), links, note);
        var last = request.LastPage(page.Total);
        (string Relation, int Page)[] others = [("first", 1), .. request.Page > 1 ? [("prev", request.Page - 1)] : Array.Empty<(string, int)>(), .. request.Page < last ? [("next", request.Page + 1)] : Array.Empty<(string, int)>(), ("last", last)];
        return await SendAsync(resource, context, request, edition, body, links, others.Select(o => $"<{links.Page(o.Page)}>; rel=\"{o.Relation}\""), ct);
    }

    public async Task<IResult> OneAsync(ApiResource resource, string key, HttpContext context, CancellationToken ct)
    {
        var request = new ApiRequest(context.Request, resource.EntryParameters);
        var (edition, refused) = await EditionAsync(request, ct);
        if (edition is null)
        {
            return refused!;
        }

        if (await rows.OneAsync(resource, key, request.Language, edition, ct) is not { } row)
        {
            return await MissingAsync(resource, key, edition, request, ct);
        }

        context.SpeakIn(request.Language);
        var links = new ApiLinks(context, facts.SiteOf(context));
        var body = ApiBody.OfOne(resource, row, request.Language, facts.Of(context, edition), await ViewAsync(context, request.Language, edition, ct), links);
        return await SendAsync(resource, context, request, edition, body, links, [$"<{links.Collection}>; rel=\"collection\""], ct);
    }

    /// <summary>The release asked for: by name, by day, or the latest.</summary>
    private async Task<(ReleasedEdition? Edition, IResult? Refused)> EditionAsync(ApiRequest request, CancellationToken ct)
    {
        if (!request.File.IsValid)
        {
            return (null, request.Refusal());
        }

        var all = await releases.AllAsync(ct);
        if (all.Count == 0)
        {
            return (null, new ProblemAnswer(ProblemKind.NothingPublished, "Nothing has been published yet."));
        }

        if (request.AsOf is { } day)
        {
            return all.FirstOrDefault(r => DateOnly.FromDateTime(r.Release.PublishedAt.UtcDateTime) <= day) is { } then
                ? (await editions.ReadAsync(then.Release.Number, ct), null)
                : (null, new ProblemAnswer(ProblemKind.NothingPublished, $"Nothing was published by {day:yyyy-MM-dd}: the first release, {all[^1].Release.Name}, came on {all[^1].Release.PublishedAt.UtcDateTime:yyyy-MM-dd}."));
        }

        if (request.File.Release is { } number && all.All(r => r.Release.Number != number))
        {
            request.File.Refuse("release", string.Join(", ", all.Select(r => r.Release.Name)));
            return (null, request.Refusal());
        }

        // The latest by its name too: what follows must be of one release.
        return (await editions.ReadAsync(request.File.Release ?? all[0].Release.Number, ct), null);
    }

    private async Task<IResult> MissingAsync(ApiResource resource, string key, ReleasedEdition edition, ApiRequest request, CancellationToken ct)
    {
        int? of = request.File.Release is null && request.AsOf is null ? null : edition.Number;
        return resource == ApiResources.Changes && await changes.WithdrawnAsync(key.ToUpperInvariant(), of, ct) is { } gone
            ? new ProblemAnswer(ProblemKind.Withdrawn, $"It was withdrawn with release r{gone.Withdrawal.Release}: {gone.Withdrawal.Reason}")
            : new ProblemAnswer(ProblemKind.NotFound, $"Release {edition.Release.Name} holds nothing called '{key}' in {resource.Address}.");
    }

    private async Task<ApiView> ViewAsync(HttpContext context, Language language, ReleasedEdition edition, CancellationToken ct) =>
        new(facts.SiteOf(context), language.Code, await rows.IndicatorsAsync(language, edition, ct));

    private async Task<IResult> SendAsync(
        ApiResource resource, HttpContext context, ApiRequest request, ReleasedEdition edition, byte[] body, ApiLinks links, IEnumerable<string> relations, CancellationToken ct)
    {
        // What is not frozen with the release is told apart by what it says.
        var reference = resource.IsFrozen ? "" : Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12));
        var done = files.Announce(context, request.File, edition, resource.Name + ".json", ContentType, reference, shown: true);
        context.Response.Headers.Link = string.Join(", ", [$"{context.Response.Headers.Link}", .. relations, $"<{links.Document}>; rel=\"service-desc\"; type=\"application/json\"", $"<{links.Documentation}>; rel=\"service-doc\""]);
        if (done is null)
        {
            await context.Response.Body.WriteAsync(body, ct);
        }

        return done ?? TypedResults.Empty;
    }
}
