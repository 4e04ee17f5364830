using System.Diagnostics.CodeAnalysis;

namespace FlagshipMonitor.Domain.Countries;

/// <summary>An ISO 3166-1 alpha-3 code, upper case. A class, not a struct: no country is a sensible default.</summary>
public sealed record CountryCode : IComparable<CountryCode>
{
    public const int Length = 3;

    private CountryCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>The form used in addresses: lower case.</summary>
    public string Slug => Value.ToLowerInvariant();

    public static CountryCode From(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a country code.");

    /// <summary>Named so that Razor Pages and minimal APIs bind routes and forms straight to this type.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CountryCode? code)
    {
        code = text is { Length: Length } && text.All(char.IsAsciiLetter) ? new CountryCode(text.ToUpperInvariant()) : null;
        return code is not null;
    }

    public int CompareTo(CountryCode? other) => string.CompareOrdinal(Value, other?.Value);

    public override string ToString() => Value;

    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;
}
