using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.HostFiltering;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>Where the program runs and what it is asked to do, decided from its arguments and surroundings.</summary>
public static class EnvironmentSetup
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string DevelopmentHosts = "localhost;127.0.0.1";
    private const string ProjectFile = "FlagshipMonitor.Web.csproj";

    /// <summary>
    /// There is no launchSettings.json, because a profile wins over the shell's variables. So we decide ourselves: a content root that holds
    /// the project file means Development, a published program means Production, and ASPNETCORE_ENVIRONMENT wins over both.
    /// </summary>
    public static WebApplicationOptions Read(string[] args)
    {
        var said = new ConfigurationBuilder()
            .AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build();
        var contentRoot = said[WebHostDefaults.ContentRootKey] ?? Directory.GetCurrentDirectory();
        var isCheckout = File.Exists(Path.Combine(contentRoot, ProjectFile));
        return new WebApplicationOptions
        {
            Args = args,
            EnvironmentName = said[WebHostDefaults.EnvironmentKey] is { Length: > 0 } ? null : isCheckout ? Environments.Development : Environments.Production,

            // A published program is found whole wherever it is started from.
            ContentRootPath = said[WebHostDefaults.ContentRootKey] is null && !isCheckout ? AppContext.BaseDirectory : null,
        };
    }

    /// <summary>The first word of the command line, or null to serve: "--setting=value" is none.</summary>
    public static string? CommandIn(string[] args) =>
        args is [var word, ..] && !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal) ? word : null;

    /// <summary>Returns the command that is left to run: "demo" is a way to serve, and from here on a setting.</summary>
    public static string? AddEnvironment(this WebApplicationBuilder builder, string? command)
    {
        builder.CheckInstallation(command);
        var configuration = builder.Configuration;
        if (command == Commands.Demo)
        {
            configuration[$"{Installation.Section}:{nameof(Installation.Illustrative)}"] = bool.TrueString;
            command = null;
        }

        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null
            && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        if (builder.Environment.IsDevelopment() && string.IsNullOrEmpty(configuration["AllowedHosts"]))
        {
            configuration["AllowedHosts"] = DevelopmentHosts;
        }

        // Its page would come without our headers; the status says enough.
        builder.Services.Configure<HostFilteringOptions>(options => options.IncludeFailureMessage = false);
        builder.Services.AddSingleton(Installation.From(configuration));
        builder.Services.AddSingleton<StartupConsole>();
        return command;
    }
}
