using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.Domain.People;

public enum Role
{
    /// <summary>Reports for the countries assigned to them, and sees no other.</summary>
    CountryOfficer,

    /// <summary>Reviews results and prepares or publishes releases.</summary>
    ProgrammeManager,

    /// <summary>Manages accounts and the framework; neither reviews nor releases.</summary>
    Administrator,

    /// <summary>Reads what managers read and changes nothing.</summary>
    Viewer,
}

/// <summary>Who is acting, with the rights read for this request. Every way into the product asks this one type.</summary>
public sealed record Actor(UserId Id, Role Role, IReadOnlySet<CountryCode> Countries)
{
    public bool IsManager => Role is Role.ProgrammeManager;

    /// <summary>Edits and publishes the framework.</summary>
    public bool IsAdministrator => Role is Role.Administrator;

    /// <summary>Reports, revises and keeps drafts for a country.</summary>
    public bool ReportsFor(CountryCode country) => Role is Role.CountryOfficer && Countries.Contains(country);

    /// <summary>Writes the summary of a country: its officers, and managers. That of the programme: managers alone.</summary>
    /// <param name="scope">A country's code, or the name of the programme.</param>
    public bool WritesSummaryOf(string scope) => IsManager || (CountryCode.TryParse(scope, out var country) && ReportsFor(country));

    /// <summary>Reads the review area: what every country has submitted, and no draft.</summary>
    public bool ReadsProgramme => Role is not Role.CountryOfficer;
}

/// <summary>A country an officer reports for.</summary>
public sealed class CountryAssignment(UserId user, CountryCode country)
{
    public UserId User { get; private init; } = user;

    public CountryCode Country { get; private init; } = country;
}
