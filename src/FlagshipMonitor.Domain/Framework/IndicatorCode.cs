using System.Diagnostics.CodeAnalysis;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>An indicator's code, upper case: "IC", "PR-EFFECTIVE".</summary>
public sealed record IndicatorCode
{
    private IndicatorCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>Institutional changes.</summary>
    public static IndicatorCode InstitutionalChanges { get; } = new("IC");

    /// <summary>Priority countries and territories supported.</summary>
    public static IndicatorCode PriorityCountries { get; } = new("PC");

    /// <summary>Priority countries with at least one achieved change.</summary>
    public static IndicatorCode CountriesWithResults { get; } = new("CR");

    /// <summary>Improvements: legal, effective and adequacy together; one person may count in more than one.</summary>
    public static IndicatorCode Improvements { get; } = new("PR");

    /// <summary>Different people over the three dimensions: led by its lower bound.</summary>
    public static IndicatorCode UniquePeople { get; } = new("PR-UNIQUE");

    public static IndicatorCode From(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not an indicator code.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out IndicatorCode? code)
    {
        code = text is { Length: > 0 and <= 30 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? new IndicatorCode(text.ToUpperInvariant()) : null;
        return code is not null;
    }

    public override string ToString() => Value;
}
