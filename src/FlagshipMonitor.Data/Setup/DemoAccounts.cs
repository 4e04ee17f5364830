using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Data.Setup;

/// <summary>An account that exists in Development only.</summary>
public sealed record DemoAccount(string Email, Role Role, string Description, string? Country = null);

/// <summary>The accounts with which the whole path can be walked: two managers, because results and releases need two people.</summary>
public static class DemoAccounts
{
    /// <summary>Public, and therefore worth nothing: outside Development demo accounts are a start-up error.</summary>
    public const string DefaultPassword = "river-lantern-copper-42";

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("officer.sen@example.org", Role.CountryOfficer, "country officer, Senegal", "SEN"),
        new("officer.khm@example.org", Role.CountryOfficer, "country officer, Cambodia", "KHM"),
        new("manager@example.org", Role.ProgrammeManager, "programme manager"),
        new("manager2@example.org", Role.ProgrammeManager, "second programme manager"),
        new("admin@example.org", Role.Administrator, "administrator"),
        new("admin2@example.org", Role.Administrator, "second administrator"),
        new("viewer@example.org", Role.Viewer, "viewer"),
    ];
}
