using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Api.Rows;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.Caching;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.Setup;

namespace FlagshipMonitor.Web.Api.Documentation;

/// <summary>The document as a file, with answers of the current release for examples; its page draws the same.</summary>
internal sealed class OpenApiFile(ApiRows rows, EditionReader editions, ReleaseFacts facts, PublicFiles files, Installation installation, PublicMemory memory)
{
    public async Task<IResult> SendAsync(HttpContext context, CancellationToken ct)
    {
        var request = new ApiRequest(context.Request, [ApiParameters.Lang]);
        if (!request.File.IsValid)
        {
            return request.Refusal();
        }

        var (edition, document) = await BuildAsync(context, request.Language, withExamples: true, ct);
        var body = JsonText.Bytes(document);
        if (edition is null)
        {
            PublicAnswer.Mark(context);
            context.Response.Headers.CacheControl = CachingSetup.Revalidate;
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return TypedResults.Bytes(body, "application/json; charset=utf-8");
        }

        if (files.Announce(context, request.File, edition, "openapi.json", "application/json; charset=utf-8", Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12)), shown: true) is { } done)
        {
            return done;
        }

        await context.Response.Body.WriteAsync(body, ct);
        return TypedResults.Empty;
    }

    /// <summary>The document, and the release its examples are of; it must not be changed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="language">The language of its descriptions.</param>
    /// <param name="withExamples">Whether answers are shown: its page shows none.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<(ReleasedEdition? Edition, JsonObject Document)> BuildAsync(HttpContext context, Language language, bool withExamples, CancellationToken ct)
    {
        context.SpeakIn(language);
        var site = facts.SiteOf(context);
        return await memory.KeepAsync((nameof(OpenApiDocument), language.Code, site, withExamples), async () =>
        {
            var edition = await editions.ReadAsync(null, ct);
            var examples = edition is null || !withExamples ? [] : await ExamplesAsync(context, site, edition, language, ct);
            return (edition, new OpenApiDocument(language.Code, site, installation, examples).Build());
        }, ct);
    }

    private async Task<Dictionary<string, JsonNode>> ExamplesAsync(HttpContext context, string site, ReleasedEdition edition, Language language, CancellationToken ct)
    {
        var view = new ApiView(site, language.Code, await rows.IndicatorsAsync(language, edition, ct));
        var release = facts.Of(context, edition);
        var examples = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var resource in ApiResources.All)
        {
            var request = new ApiRequest(Asked(resource.Address, "?pageSize=1").Request, resource.Parameters);
            var page = await rows.ListAsync(resource, request, edition, ct);
            examples[resource.Entry.Name + "List"] = Parsed(ApiBody.OfList(resource, page, request, release, view, new ApiLinks(request.Http.HttpContext, site), null));
            if (resource.Key is { } key && page.Rows.Count > 0)
            {
                var entry = Asked($"{resource.Address}/{page.Rows[0].Text(key.Column)!.ToLowerInvariant()}", "");
                examples[resource.Entry.Name + "Entry"] = Parsed(ApiBody.OfOne(resource, page.Rows[0], language, release, view, new ApiLinks(entry, site)));
            }
        }

        return examples;
    }

    private static DefaultHttpContext Asked(string path, string query) => new() { Request = { Path = path, QueryString = new QueryString(query) } };

    private static JsonNode Parsed(byte[] body) => JsonNode.Parse(body)!;
}
