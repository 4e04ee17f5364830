using System.Text.Json.Serialization;

namespace FlagshipMonitor.Domain.Results;

public enum Sex
{
    Women,
    Men,
}

public enum AgeBand
{
    Under15,
    From15To64,
    From65,
}

/// <summary>Groups that may overlap: a person can be in several.</summary>
public enum PeopleGroup
{
    PersonsWithDisabilities,
    InformalEconomy,
    Migrants,
    Rural,
}

/// <summary>One cell of a gain: by sex and age (a partition), or of an overlapping group. A cell that is not known has no row.</summary>
public sealed record PeopleCell
{
    [JsonConstructor]
    private PeopleCell(PeopleGroup? group, Sex? sex, AgeBand? age, long? people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people ?? 0);
        (Group, Sex, Age, People) = (group, sex, age, people);
    }

    /// <summary>Null for a cell of the sex and age table.</summary>
    public PeopleGroup? Group { get; }

    /// <summary>Null where the sex is not known.</summary>
    public Sex? Sex { get; }

    /// <summary>Null where the age is not known, and for groups.</summary>
    public AgeBand? Age { get; }

    /// <summary>People, zero included; null where the cell does not apply.</summary>
    public long? People { get; }

    [JsonIgnore]
    public bool NotApplicable => People is null;

    /// <summary>The name of the cell's form field, without prefix.</summary>
    [JsonIgnore]
    public string Key => Group is { } group ? $"{group}-{Sex?.ToString() ?? "Total"}" : $"{Age?.ToString() ?? "AgeNotKnown"}-{Sex?.ToString() ?? "SexNotKnown"}";

    public static PeopleCell OfSexAndAge(Sex? sex, AgeBand? age, long? people) => new(null, sex, age, people);

    public static PeopleCell OfGroup(PeopleGroup group, Sex? sex, long? people) => new(group, sex, null, people);
}
