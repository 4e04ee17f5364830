using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Api;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.Pictures;
using Microsoft.AspNetCore.Mvc.Razor;

namespace FlagshipMonitor.Web.Setup;

/// <summary>What the public reads without signing in: pages and files of released data.</summary>
public static class PublicSiteSetup
{
    public static WebApplicationBuilder AddPublicSite(this WebApplicationBuilder builder)
    {
        builder.Services
            .Configure<RazorViewEngineOptions>(razor => razor.PageViewLocationFormats.Add("/Pages/Public/Shared/{0}" + RazorViewEngine.ViewExtension))
            .AddScoped<ReleasedHomeQuery>()
            .AddScoped<ReleasedCountriesQuery>()
            .AddScoped<ReleasedCountryQuery>()
            .AddScoped<ReleasedChangesQuery>()
            .AddScoped<ReleasedChangeQuery>()
            .AddScoped<ReleasedValuesQuery>()
            .AddScoped<ReleasedMethodQuery>()
            .AddScoped<ReleasedReleasesQuery>()
            .AddScoped<ReleasedExplanationQuery>()
            .AddScoped<ReleasedDiffQuery>()
            .AddScoped<EditionReader>()
            .AddScoped<PublicFiles>()
            .AddScoped<ReleaseFacts>()
            .AddScoped<DatasetRows>()
            .AddScoped<DataEndpoints.Files>()
            .AddPictures()
            .AddApi();
        return builder.AddIati();
    }

    public static WebApplication MapPublicFiles(this WebApplication app)
    {
        ExportEndpoints.Map(app);
        PictureEndpoints.Map(app);
        ApiEndpoints.Map(app);
        IatiEndpoints.Map(app);
        return app;
    }
}
