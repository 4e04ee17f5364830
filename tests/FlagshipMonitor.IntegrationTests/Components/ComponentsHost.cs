using AngleSharp;
using AngleSharp.Dom;
using FlagshipMonitor.Web;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlagshipMonitor.IntegrationTests.Components;

/// <summary>The pages of components alone, without database and accounts; one page more tells which language it was asked in.</summary>
public sealed class ComponentsHost : IAsyncLifetime
{
    private WebApplication? _app;

    public string Environment { get; init; } = Environments.Development;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SharedText).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        // The other pages need services that this host does without.
        builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = false);
        builder.Services.AddSingleton(Installation.From(builder.Configuration));
        builder.AddLanguages();
        builder.AddPages();
        builder.Services.Configure<RazorPagesOptions>(o => o.Conventions.AddFolderRouteModelConvention("/", page =>
        {
            if (!page.ViewEnginePath.StartsWith("/Public/Samples/", StringComparison.Ordinal))
            {
                page.Selectors.Clear();
            }
        }));

        _app = builder.Build();
        _app.UseLanguages();
        _app.UseRouting();
        _app.MapPages();
        _app.MapFallback("{**path}", context => context.Response.WriteAsync(
            $"{Language.Current.Code} {context.Request.PathBase} {context.Request.Path} "
            + string.Join(' ', LanguageLinks.For(context).Select(l => l.Href))));
        await _app.StartAsync();
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? acceptLanguage = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (acceptLanguage is not null)
        {
            request.Headers.Add("Accept-Language", acceptLanguage);
        }

        return await _app!.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> ReadAsync(string path, string? acceptLanguage = null)
    {
        using var answer = await GetAsync(path, acceptLanguage);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IDocument> OpenAsync(string path)
    {
        var html = await ReadAsync(path);
        return await BrowsingContext.New().OpenAsync(r => r.Content(html), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
