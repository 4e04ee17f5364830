namespace FlagshipMonitor.Domain.Countries;

/// <summary>A fact about a country that is no result of the programme: population, SDG 1.3.1 and the like. A missing year is unknown, not zero.</summary>
public sealed class ContextValue(CountryCode country, int year, string indicator, string sex, decimal value, string unit, string source)
{
    public const string Population = "SP_POP_TOTL";
    public const string SocialProtectionCoverage = "SI_COV_BENFTS";

    public CountryCode Country { get; private init; } = country;

    public int Year { get; private init; } = year;

    public string Indicator { get; private init; } = indicator;

    /// <summary>"total" or "female".</summary>
    public string Sex { get; private init; } = sex;

    public decimal Value { get; private set; } = value;

    public string Unit { get; private set; } = unit;

    public string Source { get; private set; } = source;

    public void Update(decimal value, string unit, string source) => (Value, Unit, Source) = (value, unit, source);
}
