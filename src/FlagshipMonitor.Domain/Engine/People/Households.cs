using System.Globalization;
using System.Text.Json.Serialization;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>People in a number of households, with a stored multiplier; the result is an estimate (results engine, section 6, rule 8).</summary>
/// <param name="Multiplier">People in a household, from 1 to 20 with at most two decimals.</param>
/// <param name="Source">Where the multiplier is from.</param>
/// <param name="Year">The year it is of.</param>
public sealed record Households(long Count, decimal Multiplier, string Source, int Year)
{
    /// <summary>Rounded half away from zero, as everywhere.</summary>
    [JsonIgnore]
    public long People => checked((long)Math.Round(Count * Multiplier, MidpointRounding.AwayFromZero));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}|{Multiplier}|{Year}|{Source}");
}
