using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Api.Documentation;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Api;

/// <summary>The interface for programs: released data as JSON, filtered and in pages.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";
    public const string Document = Root + "/openapi.json";
    public const string Exposed = "ETag, Link, Retry-After, Content-Disposition, Release, Data-Origin";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddScoped<ReleasedValuesPageQuery>()
        .AddScoped<ReleasedCountryFactsQuery>()
        .AddScoped<Rows.ApiRows>()
        .AddScoped<ApiAnswers>()
        .AddScoped<OpenApiFile>();

    public static void Map(IEndpointRouteBuilder app)
    {
        // Every method leads here, so that those that write are refused in words.
        var api = app.MapGroup("").AllowAnonymous().AddEndpointFilter(ReadingAsync).AddEndpointFilter(ExportEndpoints.AllowedAsync).AddEndpointFilter(InLowerCaseAsync);
        foreach (var resource in ApiResources.All)
        {
            api.Map(resource.Address, (HttpContext context, ApiAnswers answers, CancellationToken ct) => answers.ListAsync(resource, context, ct));
            if (resource.EntryAddress is { } entry)
            {
                api.Map(entry, (HttpContext context, ApiAnswers answers, CancellationToken ct) => answers.OneAsync(resource, $"{context.GetRouteValue(resource.Key!.Value.Name)}", context, ct));
            }
        }

        api.Map(Document, (HttpContext context, OpenApiFile file, CancellationToken ct) => file.SendAsync(context, ct));
        api.Map(Root + "/{**rest}", (HttpContext context) => Unknown(context));
    }

    private static ProblemAnswer Unknown(HttpContext context) =>
        new(ProblemKind.NotFound, $"There is nothing at {context.Request.Path}. There are {string.Join(", ", ApiResources.All.Select(r => r.Address))} and {Document}.");

    private static async ValueTask<object?> ReadingAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (ExportEndpoints.Read.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase))
        {
            return await next(invocation);
        }

        context.Response.Headers.Allow = string.Join(", ", ExportEndpoints.Read);
        return new ProblemAnswer(ProblemKind.Method, $"{context.Request.Method} is not possible here: only {string.Join(", ", ExportEndpoints.Read)}.");
    }

    /// <summary>One thing has one address: another case moves for good.</summary>
    private static async ValueTask<object?> InLowerCaseAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var path = context.Request.Path.Value!;
        var lower = path.ToLowerInvariant();
        var isOfIds = path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.');
        return !isOfIds ? Unknown(context)
            : lower != path ? TypedResults.LocalRedirect(context.SiteRoot().Add(lower).ToUriComponent() + context.Request.QueryString.ToUriComponent(), permanent: true)
            : await next(invocation);
    }
}
