using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pages.Public.Countries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FlagshipMonitor.Web.Exports;

/// <summary>Files of what the pages show, at the pages' own addresses with another ending. They take no language prefix but lang=.</summary>
internal static class ExportEndpoints
{
    internal static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    internal static readonly string Prefix = $"/{{language:regex(^({string.Join('|', Language.All.Where(l => l.Prefix.Length > 0).Select(l => l.Code))})$)}}";

    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").AllowAnonymous().AddEndpointFilter(AllowedAsync);
        // Every table comes in every format at the same address.
        foreach (var (address, send) in new (string, Delegate)[]
        {
            ("/countries", CountriesAsync),
            ("/countries/{iso3}", ValuesAsync),
            ("/countries/{iso3}/changes", CountryChangesAsync),
            ("/changes", ChangesAsync),
            ("/changes/{id}", ChangeAsync),
            ("/method", FrameworkEndpoints.MethodAsync),
            ("/releases", FrameworkEndpoints.ReleasesAsync),
            ("/releases/{name}", FrameworkEndpoints.FiguresAsync),
            ("/releases/diff", ReleaseEndpoints.DiffAsync),
        })
        {
            foreach (var format in TableFormats.All)
            {
                // To routing "sen.metadata" could be a country, so the longer ending is asked first.
                Add(address + format.Ending(), send, format is TableFormat.Metadata ? -1 : 0);
            }
        }

        Add("/releases/{name}/portfolio.json", ReleaseEndpoints.PortfolioAsync, 0);
        Add("/explain/{figure}.json", ExplainEndpoint.SendAsync, 0);
        Add("/data/{file}", DataEndpoints.CurrentAsync, 0);
        Add("/data/releases/{name}/{file}", DataEndpoints.NamedAsync, 0);

        void Add(string address, Delegate send, int order)
        {
            files.MapMethods(address, Read, send).WithOrder(order);
            files.MapMethods(Prefix + address, Read, WithoutPrefix).WithOrder(order);
        }
    }

    /// <summary>A page elsewhere may ask, before it reads a file with a condition, whether it may.</summary>
    internal static ValueTask<object?> AllowedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(invocation);
        }

        var headers = context.Response.Headers;
        headers.Allow = headers.AccessControlAllowMethods = string.Join(", ", Read);
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since";
        headers.AccessControlMaxAge = "86400";
        return ValueTask.FromResult<object?>(TypedResults.NoContent());
    }

    /// <summary>Who changes the ending of a page's address in French is led to the file, which is one for all languages.</summary>
    internal static RedirectHttpResult WithoutPrefix(string language, HttpContext context)
    {
        // A lang= of the query says more than the prefix and stays. Routes do not look at case, and take a slash at the end.
        var query = context.Request.Query.ContainsKey("lang") ? context.Request.QueryString : context.Request.QueryString.Add("lang", language.ToLowerInvariant());
        var path = new PathString(context.Request.Path.Value![(language.Length + 1)..].TrimEnd('/'));
        return TypedResults.LocalRedirect(context.SiteRoot().Add(path).ToUriComponent() + query.ToUriComponent(), permanent: true);
    }

    private static async Task<IResult> CountriesAsync(HttpContext context, ReleasedCountriesQuery query, PublicFiles files, IatiIdentifiers identifiers, CancellationToken ct)
    {
        var request = new FileRequest(context.Request, "region", "step", "q", "sort");
        var filter = new CountryFilter(request.Region(), request.Step(zero: true), request.Text("q"), CountryFilter.SortOf(request.Sort(CountryFilter.Sorts)));
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        var found = await query.RunAsync(request.Release, ct);
        if (found.Edition is not { } edition)
        {
            return NothingPublished();
        }

        // Without a filter the file holds the four countries apart as well: their status says what they are.
        var countries = filter.Apply(found.Countries, request.Language);
        var versions = string.Join(';', countries.Select(c => $"{c.Country.Name.En}/{c.Country.Name.Fr}/{c.Country.Name.Es}/{c.Country.Region}/{c.Country.Status}/{c.Country.IncomeGroup}"));
        return await files.SendAsync(context, request, edition, "countries", Datasets.Countries, async table =>
        {
            foreach (var standing in countries)
            {
                await TableRows.WriteAsync(table, standing.Country, identifiers.Of(edition.Release.Phase, standing.Country));
            }
        }, versions);
    }

    private static async Task<IResult> ValuesAsync(
        string iso3, HttpContext context, ReleasedChangesQuery countries, ReleasedValuesQuery query, EditionReader editions, PublicFiles files, CancellationToken ct)
    {
        if (LowerCase(context, iso3) is { } moved)
        {
            return moved;
        }

        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (!CountryCode.TryParse(iso3, out var code) || (await countries.CountriesAsync(ct)).All(c => c.Code != code))
        {
            return Unknown($"There is no country '{iso3}' in the programme.");
        }

        return await editions.ReadAsync(request.Release, ct) is not { } edition
            ? NothingPublished()
            : await files.SendAsync(context, request, edition, code.Slug, Datasets.Values, async table =>
            {
                await foreach (var row in query.Stream(edition.Number, code, ct))
                {
                    await TableRows.WriteAsync(table, row);
                }
            });
    }

    private static async Task<IResult> CountryChangesAsync(string iso3, HttpContext context, ReleasedChangesQuery query, PublicFiles files, EditionReader editions, CancellationToken ct)
    {
        if (LowerCase(context, iso3) is { } moved)
        {
            return moved;
        }

        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (!CountryCode.TryParse(iso3, out var code) || (await query.CountriesAsync(ct)).All(c => c.Code != code))
        {
            return Unknown($"There is no country '{iso3}' in the programme.");
        }

        return await editions.ReadAsync(request.Release, ct) is not { } edition
            ? NothingPublished()
            : await SendChangesAsync(context, request, edition, $"{code.Slug}-changes", new ChangeFilter([code]), query, files, ct);
    }

    private static async Task<IResult> ChangesAsync(HttpContext context, ReleasedChangesQuery query, PublicFiles files, EditionReader editions, CancellationToken ct)
    {
        var request = new FileRequest(context.Request, "region", "country", "step", "theme", "year");
        var countries = await query.CountriesAsync(ct);
        var themes = await query.ThemesAsync(ct);
        var region = request.Region();
        var asked = request.Countries([.. countries.Select(c => c.Code)]);
        var (step, theme, years) = (request.Step(), request.Theme([.. themes.Select(t => t.Code)]), request.Years());
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        return await editions.ReadAsync(request.Release, ct) is not { } edition
            ? NothingPublished()
            : await SendChangesAsync(context, request, edition, "changes", new ChangeFilter(Narrow(countries, region, asked), step, theme, years?.First, years?.Last), query, files, ct);
    }

    private static async Task<IResult> ChangeAsync(string id, HttpContext context, ReleasedChangeQuery query, PublicFiles files, CancellationToken ct)
    {
        if (LowerCase(context, id) is { } moved)
        {
            return moved;
        }

        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        return await query.RunAsync(id.ToUpperInvariant(), ct, request.Release) is not { } found
            ? await query.WithdrawnAsync(id.ToUpperInvariant(), request.Release, ct) is { } gone
                ? new ProblemAnswer(ProblemKind.Withdrawn, $"It was withdrawn with release r{gone.Withdrawal.Release}: {gone.Withdrawal.Reason}")
                : Unknown($"No released change has the id '{id}'.")
            : await files.SendAsync(context, request, found.Edition, id, Datasets.Changes, table => TableRows.WriteAsync(table, found.Change, found.Potential).AsTask());
    }

    private static async Task<IResult> SendChangesAsync(
        HttpContext context, FileRequest request, ReleasedEdition edition, string name, ChangeFilter filter, ReleasedChangesQuery query, PublicFiles files, CancellationToken ct)
    {
        var potential = await query.PotentialAsync(edition.Number, ct);
        return await files.SendAsync(context, request, edition, name, Datasets.Changes, async table =>
        {
            await foreach (var change in query.Stream(edition.Number, filter).WithCancellation(ct))
            {
                await TableRows.WriteAsync(table, change, potential.TryGetValue(change.PublicId, out var people) ? people : null);
            }
        });
    }

    /// <summary>Countries of a region, of a list, or of both; null for all.</summary>
    internal static IReadOnlyCollection<CountryCode>? Narrow(IEnumerable<Country> countries, Region? region, IReadOnlyCollection<CountryCode>? asked) =>
        region is null ? asked : [.. countries.Where(c => c.Region == region && asked?.Contains(c.Code) is not false).Select(c => c.Code)];

    internal static IResult? LowerCase(HttpContext context, string segment) =>
        !Addresses.IsId(segment) ? Unknown("The address holds signs that no id has.")
        : Addresses.InLowerCase(context.Request, segment) is { } moved ? TypedResults.LocalRedirect(moved, permanent: true)
        : null;

    internal static ProblemAnswer Unknown(string detail) => new(ProblemKind.NotFound, detail);

    internal static ProblemAnswer NothingPublished() => new(ProblemKind.NothingPublished, "This release does not exist, or nothing has been published yet.");
}
