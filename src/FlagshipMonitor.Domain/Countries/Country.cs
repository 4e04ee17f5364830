using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Countries;

/// <summary>The ILO's five regions.</summary>
public enum Region
{
    Africa,
    Americas,
    ArabStates,
    AsiaAndThePacific,
    EuropeAndCentralAsia,
}

/// <summary>A country's place in the programme's current phase.</summary>
public enum CountryStatus
{
    /// <summary>A priority country of phase 2.</summary>
    Active,

    /// <summary>Supported in phase 1 only.</summary>
    Ended,

    /// <summary>Named by one source and contradicted by another.</summary>
    Candidate,
}

/// <summary>A country or territory of the programme, under the name the ILO uses.</summary>
public sealed class Country : ReferenceRow
{
    private Country()
    {
        // EF Core fills it in.
    }

    public Country(CountryCode code, CountryFacts facts)
    {
        Code = code;
        Update(facts);
    }

    public CountryCode Code { get; private init; } = null!;

    public string Iso2 { get; private set; } = "";

    /// <summary>UN M49 number: three digits, read as text.</summary>
    public string M49 { get; private set; } = "";

    public LocalisedText Name { get; private set; } = null!;

    public Region Region { get; private set; }

    public CountryStatus Status { get; private set; }

    /// <summary>One of the 50 priority countries of phase 2.</summary>
    public bool Priority { get; private set; }

    public bool Phase1 { get; private set; }

    public string? IncomeGroup { get; private set; }

    public bool LeastDeveloped { get; private set; }

    public string? Corroboration { get; private set; }

    /// <summary>Place on the world picture, 0 to 1000 from the left, in the Equal Earth projection.</summary>
    public decimal MapX { get; private set; }

    /// <summary>Place on the world picture, 0 to 453.5 from the top.</summary>
    public decimal MapY { get; private set; }

    public void Update(CountryFacts facts)
    {
        (Iso2, M49, Name, Region, Status, Priority, Phase1) = (facts.Iso2, facts.M49, facts.Name, facts.Region, facts.Status, facts.Priority, facts.Phase1);
        (IncomeGroup, LeastDeveloped, Corroboration, MapX, MapY) = (facts.IncomeGroup, facts.LeastDeveloped, facts.Corroboration, facts.MapX, facts.MapY);
        Provenance = facts.Provenance;
    }
}

/// <summary>What is known of a country besides its code.</summary>
public sealed record CountryFacts(
    string Iso2,
    string M49,
    LocalisedText Name,
    Region Region,
    CountryStatus Status,
    bool Priority,
    bool Phase1,
    string? IncomeGroup,
    bool LeastDeveloped,
    string? Corroboration,
    decimal MapX,
    decimal MapY,
    Provenance Provenance);
