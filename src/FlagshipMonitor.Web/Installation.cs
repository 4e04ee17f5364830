using FlagshipMonitor.Web.Startup;

namespace FlagshipMonitor.Web;

/// <summary>What differs between installations: the settings FlagshipMonitor__… of docs/operations.md.</summary>
public sealed record Installation
{
    public const string Section = "FlagshipMonitor";

    /// <summary>The directory of the private PostgreSQL of Development.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>A directory with PostgreSQL's programs, or "npm" for those pinned in the lock file.</summary>
    public string? PostgresPrograms { get; init; }

    /// <summary>Development has demo accounts unless this says no; elsewhere yes is a start-up error.</summary>
    public bool? DemoAccounts { get; init; }

    public string? DemoPassword { get; init; }

    /// <summary>Everything here is made up and says so; set by the command "demo", in Development alone.</summary>
    public bool Illustrative { get; init; }

    /// <summary>In Development the schema is brought up to date at each start; test hosts, whose databases are ready, say no.</summary>
    public bool MigrateAtStart { get; init; } = true;

    /// <summary>Lets the program run on a database that may forget what it confirmed; for test hosts alone.</summary>
    public bool AllowVolatileDatabase { get; init; }

    /// <summary>A PFX file with the certificate for which the keys of sessions are encrypted; only Development does without.</summary>
    public string? KeyCertificate { get; init; }

    public string? KeyCertificatePassword { get; init; }

    /// <summary>Addresses or networks of the proxies in front, parted by semicolons: only their forwarded headers are believed.</summary>
    public string? KnownProxies { get; init; }

    /// <summary>Where the public site is, for links that must be absolute; without it they stay relative.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>The licence under which released data may be used.</summary>
    public string LicenceName { get; init; } = "CC BY 4.0";

    public Uri LicenceUrl { get; init; } = new("https://creativecommons.org/licenses/by/4.0/");

    /// <summary>The agency's own text below maps, by language ("en", "fr", "es"); without it the program's wording stands.</summary>
    public IReadOnlyDictionary<string, string>? MapDisclaimer { get; init; }

    public static Installation From(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(Section).Get<Installation>() ?? new Installation();
        }
        catch (InvalidOperationException e)
        {
            throw new StartupException($"A setting cannot be read: {e.Message}", e);
        }
    }
}
