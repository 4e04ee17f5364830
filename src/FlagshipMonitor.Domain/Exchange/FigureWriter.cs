using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Writes one figure and its derivation.</summary>
public static class FigureWriter
{
    internal static string? UnitOf(IndicatorRule indicator) => indicator.Unit
        ?? (indicator.Dimension is not null ? "people"
            : indicator.Code == IndicatorCode.PriorityCountries || indicator.CountriesOf is not null ? "countries"
            : indicator.Code == IndicatorCode.InstitutionalChanges ? "changes"
            : indicator.Kind is IndicatorKind.Ratio ? "share" : null);

    /// <param name="target">That of the figure's indicator and scope; a percentage never stands without it, nor a period's row.</param>
    internal static void Write(Utf8JsonWriter json, EvaluatedFigure figure, TargetLine? target, string? unit, Func<Derivation, string> words)
    {
        var measure = figure.Measure;
        json.WriteStartObject();
        json.WriteString("indicator", figure.Indicator.Value);
        json.WriteString("scope", figure.Scope);
        if (figure.Period is { } period)
        {
            json.WriteString("period", period.ToString());
        }

        json.WriteString("state", measure.Figure.Word);
        json.Number("value", measure.Figure.Amount);
        json.Number("lower", measure.Lower);
        json.Number("upper", measure.Upper);
        json.Number("provisional", figure.Provisional);
        json.WriteString("unit", unit);
        Coverage(json, measure);
        if (measure.DistinctCountries is { } countries)
        {
            json.Number("distinctCountries", countries);
        }

        if (measure.Net is { } net)
        {
            json.Number("net", net);
        }

        json.Number("baseline", target?.Start);
        json.Number("target", target?.Value);
        json.WriteString("baselineMode", target?.Mode.ToString());
        json.Number("achievement", figure.Achievement.Share);
        Standing(json, figure.Standing);
        Breakdowns(json, measure);
        json.WriteStartArray("flags");
        foreach (var caveat in Enum.GetValues<Caveats>().Where(c => c is not Caveats.None && measure.Caveats.HasFlag(c)))
        {
            json.WriteStringValue(caveat.ToString());
        }

        json.WriteEndArray();
        json.WritePropertyName("derivation");
        Write(json, measure.Derivation, words(measure.Derivation));
        json.WriteEndObject();
    }

    /// <summary>The derivation of a figure, as the explanation's JSON and the evaluate command write it.</summary>
    /// <param name="camelCase">How words of closed sets are spelled: as the web does, or as the evaluate format does.</param>
    public static void Write(Utf8JsonWriter json, Derivation derivation, string words, bool camelCase = false)
    {
        json.WriteStartObject();
        json.WriteString("formula", words);
        json.WriteString("rule", Word(derivation.Formula.ToString(), camelCase));
        json.WriteStartArray("inputs");
        foreach (var input in derivation.Inputs)
        {
            Input(json, input, camelCase);
        }

        json.WriteEndArray();
        LeftOut(json, derivation, camelCase);
        json.WriteString("baselineMode", Word(derivation.BaselineMode?.ToString(), camelCase));
        json.Number("baselineAdded", derivation.BaselineAdded);
        json.WriteBoolean("cappedAtPopulation", derivation.CappedAtPopulation);
        if (derivation.Bounds is { } bounds)
        {
            json.WriteStartArray("bounds");
            foreach (var country in bounds)
            {
                json.WriteStartObject();
                json.WriteString("country", country.Country.Value);
                json.Number("lower", country.Lower);
                json.Number("upper", country.Upper);
                json.WriteBoolean("capped", country.Capped);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (derivation.WithoutReport is { Count: > 0 } missing)
        {
            json.WriteStartArray("withoutReport");
            foreach (var code in missing)
            {
                json.WriteStringValue(code.Value);
            }

            json.WriteEndArray();
        }

        json.Number("roundedDownTo", derivation.RoundedDownTo);
        json.WriteEndObject();
    }

    /// <summary>A number without the zeros a division left behind, or null.</summary>
    internal static void Number(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value / 1.000000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Word(string? word, bool camelCase) => camelCase ? Camel(word) : word;

    internal static string? Camel(string? word) => word is null ? null : char.ToLowerInvariant(word[0]) + word[1..];

    private static void Input(Utf8JsonWriter json, DerivationInput input, bool camelCase)
    {
        json.WriteStartObject();
        json.WriteString("id", input.Id);
        json.WriteString("country", input.Country.Value);
        json.WriteString("period", input.Period);
        json.Number("value", input.Value);
        json.WriteString("state", Word(char.ToUpperInvariant(input.State[0]) + input.State[1..], camelCase));
        Optional(json, "scheme", input.Scheme);
        Optional(json, "stage", input.Rung);
        Optional(json, "evidence", input.Evidence);
        Optional(json, "approvedOn", input.ApprovedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (input.Denominator is not null)
        {
            json.Number("numerator", input.Numerator);
            json.Number("denominator", input.Denominator);
        }

        if (input.CarriedFrom is { } year)
        {
            json.WriteNumber("carriedFrom", year);
        }

        if (input.Estimated)
        {
            json.WriteBoolean("estimated", true);
        }

        if (camelCase && input.Example)
        {
            json.WriteBoolean("example", true);
        }

        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void LeftOut(Utf8JsonWriter json, Derivation derivation, bool camelCase = false)
    {
        json.WriteStartArray("leftOut");
        foreach (var left in derivation.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("id", left.Id);
            json.WriteString("reason", Word(left.Reason.ToString(), camelCase));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Coverage(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("reported", measure.Coverage.Reported);
        json.WriteNumber("expected", measure.Coverage.Expected);
        json.WriteStartArray("missing");
        foreach (var missing in measure.Coverage.Missing)
        {
            json.WriteStringValue(missing);
        }

        json.WriteEndArray();
        json.WriteStartArray("carried");
        foreach (var carried in measure.Carried)
        {
            json.WriteStartObject();
            json.WriteString("country", carried.Country.Value);
            json.WriteNumber("year", carried.Year);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        LeftOut(json, measure.Derivation);
        json.WriteEndObject();
    }

    internal static void Standing(Utf8JsonWriter json, Standing? standing, bool camelCase = false)
    {
        json.WriteString("status", Word(standing?.Status?.ToString(), camelCase));
        json.Number("expected", standing?.Expected);
        json.Number("ratio", standing?.Ratio);
        json.Number("pace", standing?.Pace);
        json.Number("requiredPace", standing?.RequiredPace);
        if (standing?.Projection is not { } projection)
        {
            json.WriteNull("projection");
            return;
        }

        json.WriteStartObject("projection");
        json.Number("value", projection.Value);
        json.Number("lower", projection.Lower);
        json.Number("upper", projection.Upper);
        json.WriteString("reachedIn", projection.ReachedIn);
        json.WriteEndObject();
    }

    private static void Breakdowns(Utf8JsonWriter json, Measure measure)
    {
        if (measure.Distribution is { } distribution)
        {
            json.WriteStartObject("distribution");
            foreach (var (stage, countries) in distribution)
            {
                json.WriteNumber(stage, countries);
            }

            json.WriteEndObject();
        }

        if (measure.ByTheme is { } themes)
        {
            json.WriteStartObject("byTheme");
            foreach (var (theme, value) in themes)
            {
                json.Number(theme, value);
            }

            json.WriteEndObject();
        }

        if (measure.Disaggregation.Count == 0)
        {
            return;
        }

        json.WriteStartObject("disaggregation");
        foreach (var dimension in measure.Disaggregation)
        {
            json.WriteStartObject(dimension.Dimension);
            json.WriteStartObject("cells");
            foreach (var (cell, people) in dimension.Cells)
            {
                json.Number(cell, people);
            }

            json.WriteEndObject();
            json.Number("notStated", dimension.NotStated);
            json.Number("coverage", dimension.Coverage);
            if (dimension.Suppressed.Count > 0)
            {
                json.WriteStartArray("suppressed");
                foreach (var cell in dimension.Suppressed)
                {
                    json.WriteStringValue(cell);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
