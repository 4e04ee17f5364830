using System.Text.Json;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Writes figures with their derivations as JSON (results engine, section 12): numbers or null, shares as fractions, words in Pascal case.</summary>
public static class EvaluationWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, EvaluationResult? result, Portfolio? portfolio, IReadOnlyList<PortfolioError> errors, Func<Derivation, string> words)
    {
        using var json = new Utf8JsonWriter(output, Indented);
        json.WriteStartObject();
        json.WriteStartArray("figures");
        var units = portfolio?.Indicators.ToDictionary(i => i.Code, FigureWriter.UnitOf) ?? [];
        var targets = portfolio?.Targets.Where(t => t.Step is null).ToDictionary(t => (t.Indicator, t.Scope)) ?? [];
        foreach (var figure in result?.Figures ?? [])
        {
            // Steps and the line outside the programme are the product's own; the format has programme and countries.
            if (figure.Step is null && figure.Scope != Scope.Outside && !figure.IsImprovements && units.TryGetValue(figure.Indicator, out var unit))
            {
                FigureWriter.Write(json, figure, targets.GetValueOrDefault((figure.Indicator, figure.Scope)), unit, words);
            }
        }

        json.WriteEndArray();
        if (result is not null)
        {
            json.WritePropertyName("improvements");
            if (result.Improvements is { } improvements)
            {
                FigureWriter.Write(json, improvements, improvements.Target, "people", words);
            }
            else
            {
                json.WriteNullValue();
            }

            Unique(json, result.UniquePeople);
            Ambitions(json, result.Ambitions);
        }

        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("id", error.Id);
            json.WriteString("rule", error.Rule.ToString());
            json.WriteString("message", error.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Unique(Utf8JsonWriter json, UniquePeople people)
    {
        json.WriteStartObject("uniquePeople");
        json.Number("lower", people.Lower);
        json.Number("upper", people.Upper);
        json.WriteStartArray("missing");
        foreach (var dimension in people.Missing)
        {
            json.WriteStringValue(dimension.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ambitions(Utf8JsonWriter json, IReadOnlyList<Ambition> ambitions)
    {
        json.WriteStartArray("ambitions");
        foreach (var ambition in ambitions)
        {
            json.WriteStartObject();
            json.WriteString("name", ambition.Name);
            json.Number("phase1", ambition.Phase1);
            json.Number("phase2", ambition.Phase2.Amount);
            json.Number("factor", ambition.Factor);
            json.Number("value", ambition.Multiple);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
