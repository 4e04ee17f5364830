namespace FlagshipMonitor.Web.Startup;

/// <summary>What must not be so outside Development. Each refusal names the setting and the cure.</summary>
public static class StartupChecks
{
    // What the host filter takes for "any host".
    private static readonly string[] AnyHost = ["*", "[::]", "0.0.0.0"];

    public static WebApplicationBuilder CheckInstallation(this WebApplicationBuilder builder, string? command)
    {
        if (command is not null && !Commands.All.Contains(command))
        {
            throw new StartupException($"'{command}' is not a command. Without a command the program serves; the commands are: {string.Join(", ", Commands.All)}.");
        }

        if (!builder.Environment.IsDevelopment() && (command == Commands.Demo || Installation.From(builder.Configuration).Illustrative))
        {
            throw new StartupException("The demo fills a database with made-up reports, so it runs in Development only. Set ASPNETCORE_ENVIRONMENT=Development to look at it, "
                + $"or leave out '{Commands.Demo}' and FlagshipMonitor__Illustrative.");
        }

        if (!builder.Environment.IsDevelopment() && Refusal(builder.Configuration, serves: command is null) is { } refusal)
        {
            throw new StartupException(refusal);
        }

        return builder;
    }

    private static string? Refusal(ConfigurationManager configuration, bool serves)
    {
        var installation = Installation.From(configuration);
        if (string.IsNullOrWhiteSpace(configuration.GetConnectionString(DatabaseStartup.Name)))
        {
            return "No database is configured. Set ConnectionStrings__FlagshipMonitor to a PostgreSQL 15 or later, "
                + "or set ASPNETCORE_ENVIRONMENT=Development to try the program with a private one.";
        }

        if (installation.DemoAccounts == true || !string.IsNullOrEmpty(installation.DemoPassword))
        {
            return "Demo accounts are for Development only. Remove FlagshipMonitor__DemoAccounts and FlagshipMonitor__DemoPassword.";
        }

        if (installation.AllowVolatileDatabase)
        {
            return "FlagshipMonitor__AllowVolatileDatabase is for tests only: with it, confirmed work could be lost. Remove it.";
        }

        if (configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
        {
            return "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every sender. Remove it and name the proxies in FlagshipMonitor__KnownProxies.";
        }

        var hosts = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return serves && (hosts.Length == 0 || hosts.Intersect(AnyHost, StringComparer.Ordinal).Any())
            ? "AllowedHosts must name the hosts that this installation answers for, for example AllowedHosts=monitor.example.org; '*' is refused."
            : null;
    }
}
