using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Web.Iati.Checks;
using FlagshipMonitor.Web.Iati.Writing;

namespace FlagshipMonitor.Web.Iati;

/// <summary>IATI files, and their checks in front of every release.</summary>
public static class IatiSetup
{
    public static WebApplicationBuilder AddIati(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton(IatiSettings.From(builder.Configuration))
            .AddSingleton<IatiIdentifiers>()
            .AddSingleton<IatiFile>()
            .AddSingleton<IatiPreflight>()
            .AddSingleton<ReleaseFilesCheck>(services => services.GetRequiredService<IatiPreflight>().RunAsync)
            .AddScoped<IatiEndpoints.Files>();
        return builder;
    }
}
