using System.Text.Json;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Writes a released figure for the web.</summary>
public static class ReleasedFigureWriter
{
    /// <summary>A released figure as the web writes it: words in camelCase, its derivation with it. Achievement, status and forecast only where the release is a record.</summary>
    public static void Write(Utf8JsonWriter json, ReleasedFigure figure, bool withStanding, string words)
    {
        json.WriteString("state", figure.State);
        json.Number("value", figure.Value);
        json.Number("lower", figure.Lower);
        json.Number("upper", figure.Upper);
        json.Number("net", figure.Net);
        json.Number("distinctCountries", figure.DistinctCountries);
        json.WriteBoolean("estimated", figure.Estimated);
        json.WriteStartObject("coverage");
        json.WriteNumber("reported", figure.CountriesReported);
        json.WriteNumber("expected", figure.CountriesExpected);
        json.WriteStartArray("missing");
        foreach (var missing in figure.Missing ?? [])
        {
            json.WriteStringValue(missing);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Number("baseline", figure.Baseline);
        json.WriteString("baselineMode", FigureWriter.Camel(figure.BaselineMode?.ToString()));
        json.Number("target", figure.Target);
        json.WriteString("targetSource", figure.TargetSource);
        json.Number("phase1", figure.Phase1);
        if (withStanding)
        {
            json.Number("achievement", figure.Achievement);
            json.WriteString("achievementState", FigureWriter.Camel(figure.AchievementState.ToString()));
            FigureWriter.Standing(json, figure.Standing, camelCase: true);
        }

        json.WritePropertyName("derivation");
        FigureWriter.Write(json, figure.Derivation, words, camelCase: true);
    }
}
