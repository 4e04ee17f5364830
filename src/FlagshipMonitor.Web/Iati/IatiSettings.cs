using System.Globalization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Startup;

namespace FlagshipMonitor.Web.Iati;

/// <summary>What an installation says of itself and its activities in IATI: the settings FlagshipMonitor__Iati__… of docs/iati.md.</summary>
public sealed record IatiSettings
{
    public const string Section = Installation.Section + ":Iati";
    public const string ResultsMode = "results";
    public const string FullMode = "full";

    /// <summary>"results": no money, because the organisation publishes it elsewhere.</summary>
    public string Mode { get; init; } = ResultsMode;

    /// <summary>The organisation's identifier; the identifiers of activities begin with it and are frozen once published.</summary>
    public string Organisation { get; init; } = "XM-DAC-41302";

    /// <summary>Its name; of the ILO in three languages, of another as it is.</summary>
    public string? OrganisationName { get; init; }

    public string OrganisationType { get; init; } = "40";

    public string? ContactEmail { get; init; }

    /// <summary>OECD purpose codes with their shares, which sum to 100: "16010:60,16020:40".</summary>
    public string Sectors { get; init; } = "16010:100";

    public string SdgGoals { get; init; } = "1";

    public string SdgTargets { get; init; } = "1.3,3.8,10.4";

    /// <summary>Policy markers with their significance: 1 gender equality, 11 disability.</summary>
    public string PolicyMarkers { get; init; } = "1:1,11:1";

    public string CollaborationType { get; init; } = "4";

    public string FlowType { get; init; } = "10";

    public string FinanceType { get; init; } = "110";

    public string AidType { get; init; } = "C01";

    public string TiedStatus { get; init; } = "5";

    /// <exception cref="StartupException">The mode is not one that the program can serve.</exception>
    public static IatiSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<IatiSettings>() ?? new IatiSettings();
        return settings.Mode switch
        {
            ResultsMode => settings,
            FullMode => throw new StartupException(
                "FlagshipMonitor__Iati__Mode=full would publish budgets and transactions, and this program does not record money yet. Leave it out or set it to 'results'."),
            _ => throw new StartupException($"FlagshipMonitor__Iati__Mode is '{settings.Mode}'. It is 'results' or 'full'; leave it out for 'results'."),
        };
    }

    /// <summary>"a:1,b:2" as pairs; a code without a number has none.</summary>
    public static IEnumerable<(string Code, string? Number)> Pairs(string list) =>
        from entry in list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = entry.Split(':', 2, StringSplitOptions.TrimEntries)
        select (parts[0], parts.Length > 1 ? parts[1] : null);
}

/// <summary>Identifiers of activities. They follow from codes that never change, so they never change either.</summary>
public sealed class IatiIdentifiers(IatiSettings settings)
{
    /// <summary>The activity for partnerships, coordination and what is not allocated.</summary>
    public const string Global = "GLO";

    public static string ProgrammeCode(int phase) => string.Create(CultureInfo.InvariantCulture, $"SPF{phase}");

    /// <param name="part">A country's or theme's code, or <see cref="Global"/>; empty for the programme.</param>
    public string Of(int phase, string part) => $"{settings.Organisation}-{ProgrammeCode(phase)}{(part.Length == 0 ? "" : "-")}{part}";

    /// <summary>Null for a country that is no priority country: it has no activity.</summary>
    public string? Of(int phase, Country country) => country.Priority ? Of(phase, country.Code.Value) : null;
}
