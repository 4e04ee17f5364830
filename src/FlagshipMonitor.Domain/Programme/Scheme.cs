using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.Domain.Programme;

/// <summary>A social protection scheme or programme of a country, from which people gain.</summary>
public sealed class Scheme
{
    private Scheme()
    {
        // EF Core fills it in.
    }

    public Scheme(SchemeId id, CountryCode country, string name, string? branch)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Id, Country, Name, Branch) = (id, country, name.Trim(), branch);
    }

    public SchemeId Id { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>Code of the branch of social security; null where it is not stated.</summary>
    public string? Branch { get; private set; }
}

public readonly record struct SchemeId(Guid Value)
{
    public static SchemeId New() => new(Guid.CreateVersion7());

    public static bool TryParse(string? text, out SchemeId id)
    {
        var parsed = Guid.TryParse(text, out var value);
        id = new SchemeId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
