using FlagshipMonitor.Web.Api;
using FlagshipMonitor.Web.Api.Documentation;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Api;

/// <summary>The interface for programs, as its OpenAPI document describes it.</summary>
public sealed class IndexModel(IServiceProvider services, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public ApiReading Document { get; private set; } = null!;

    public string DocumentHref => HttpContext.SiteRoot().Add(ApiEndpoints.Document).ToUriComponent() + (Language.Current == Language.English ? "" : "?lang=" + Language.Current.Code);

    public string Href(ApiCall call) => HttpContext.SiteRoot().Add(ApiEndpoints.Root + call.Address).ToUriComponent();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (edition, document) = await services.GetRequiredService<OpenApiFile>().BuildAsync(HttpContext, Language.Current, withExamples: false, ct);
        Document = new ApiReading(document);
        ShowRelease(edition);
    }
}
