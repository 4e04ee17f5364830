using FlagshipMonitor.Web.Pages.Framework;

namespace FlagshipMonitor.Web.Setup;

/// <summary>What the framework's pages stand on.</summary>
public static class FrameworkSetup
{
    public static WebApplicationBuilder AddFramework(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<DraftParts>();
        return builder;
    }
}
