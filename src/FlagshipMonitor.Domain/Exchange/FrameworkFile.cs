using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>A framework as read from a file, or what cannot be read in it.</summary>
/// <param name="Document">Null when there are errors.</param>
public sealed record FrameworkReading(FrameworkDocument? Document, IReadOnlyList<FrameworkError> Errors);

/// <summary>The framework as one JSON file: what is exported can be imported, and a draft is kept in the same words.</summary>
public static class FrameworkFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="PortfolioUnreadableException">It is not JSON, or not an object.</exception>
    public static FrameworkReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document.RootElement)
                : throw new PortfolioUnreadableException("The file must hold one JSON object.");
        }
        catch (JsonException failure)
        {
            throw new PortfolioUnreadableException(PortfolioReader.Place(failure), failure);
        }
        catch (InvalidOperationException failure)
        {
            throw new PortfolioUnreadableException("The file holds half of a surrogate pair.", failure);
        }
    }

    public static string Write(FrameworkDocument framework, int? version = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            if (version is { } number)
            {
                json.WriteNumber("version", number);
            }

            json.WriteString("note", Given(framework.Note));
            json.WriteStartObject("thresholds");
            json.Number("onTrack", framework.Thresholds.OnTrack);
            json.Number("atRisk", framework.Thresholds.AtRisk);
            json.WriteEndObject();
            json.WriteNumber("evidenceMinimum", framework.EvidenceMinimum);
            json.WriteStartArray("indicators");
            foreach (var indicator in framework.Indicators)
            {
                Write(json, indicator);
            }

            json.WriteEndArray();
            json.WriteStartArray("targets");
            foreach (var target in framework.Targets)
            {
                Write(json, target);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, IndicatorEntry indicator)
    {
        var facts = indicator.Facts;
        json.WriteStartObject();
        json.WriteString("code", indicator.Code.Value);
        json.WriteNumber("sort", indicator.Sort);
        json.WriteString("kind", facts.Kind.ToString());
        json.WriteString("direction", facts.Direction.ToString());
        json.WriteString("unit", facts.Unit);
        json.WriteString("dimension", facts.Dimension?.ToString());
        Write(json, "name", facts.Name);
        Write(json, "definition", facts.Definition);
        Write(json, facts.Provenance);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TargetEntry target)
    {
        json.WriteStartObject();
        json.WriteString("indicator", target.Indicator.Value);
        json.WriteString("scope", target.Scope);
        json.Number("step", target.Step);
        json.WriteNumber("phase", target.Phase);
        json.Number("baseline", target.Baseline);
        json.WriteString("baselinePeriod", target.BaselinePeriod);
        json.WriteString("baselineMode", target.Mode.ToString());
        json.Number("target", target.Value);
        json.WriteStartObject("milestones");
        foreach (var (year, value) in target.Milestones.OrderBy(m => m.Key))
        {
            json.Number(year.ToString(CultureInfo.InvariantCulture), value);
        }

        json.WriteEndObject();
        json.WriteString("use", target.Use.ToString());
        Write(json, target.Provenance);
        json.WriteString("reason", target.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LocalisedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text.En);
        json.WriteString("fr", text.Fr);
        json.WriteString("es", text.Es);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Provenance provenance)
    {
        json.WriteString("certainty", provenance.Certainty.ToString());
        json.WriteString("source", Given(provenance.Source));
        json.WriteString("note", provenance.Note);
    }

    /// <summary>What is empty is written as null: the reader takes no empty text.</summary>
    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static FrameworkReading Read(JsonElement root)
    {
        var errors = new List<PortfolioError>();
        var fields = new JsonFields(root, "", errors);
        var (note, minimum) = (fields.Text("note") ?? "", fields.Whole("evidenceMinimum", 0, 100, required: true) ?? 0);
        var thresholds = fields.Get("thresholds") is { ValueKind: JsonValueKind.Object } both ? new JsonFields(both, "", errors) : (JsonFields?)null;
        if (thresholds is null)
        {
            fields.Unreadable("'thresholds' must hold 'onTrack' and 'atRisk'.");
        }

        var indicators = new List<IndicatorEntry>();
        foreach (var (i, element) in fields.Items("indicators").Index())
        {
            if (ReadIndicator(new JsonFields(element, $"indicators[{i}]", errors), element, i) is { } indicator)
            {
                indicators.Add(indicator);
            }
        }

        var targets = fields.Items("targets").Select((t, i) => ReadTarget(new JsonFields(t, $"targets[{i}]", errors))).OfType<TargetEntry>().ToList();
        var levels = new Thresholds(thresholds?.Number("onTrack", required: true) ?? 0, thresholds?.Number("atRisk", required: true) ?? 0);
        return errors.Count == 0
            ? new FrameworkReading(new FrameworkDocument(note, levels, minimum, indicators, targets), [])
            : new FrameworkReading(null, [.. errors.Select(e => new FrameworkError(e.Id, FrameworkRule.FieldIsReadable, e.Message))]);
    }

    private static IndicatorEntry? ReadIndicator(JsonFields fields, JsonElement element, int place)
    {
        if (!IndicatorCode.TryParse(fields.Text("code", required: true), out var code))
        {
            fields.Unreadable("'code' must be an indicator's code: letters, digits and hyphens, at most 30.");
            return null;
        }

        var own = new JsonFields(element, code.Value, fields.Errors);
        var (kind, direction, dimension) = (own.Word<IndicatorKind>("kind", required: true), own.Word<Direction>("direction", required: true), own.Word<ImpactDimension>("dimension"));
        return new IndicatorEntry(code, own.Whole("sort", 0, 10_000) ?? place + 1, new IndicatorFacts(
            ReadText(own, "name"), ReadText(own, "definition"), kind ?? default, direction ?? default, own.Text("unit") ?? "", dimension, ReadProvenance(own)));
    }

    private static TargetEntry? ReadTarget(JsonFields fields)
    {
        if (!IndicatorCode.TryParse(fields.Text("indicator", required: true), out var code))
        {
            fields.Unreadable("'indicator' must be an indicator's code.");
            return null;
        }

        var own = fields.As(code.Value);
        var milestones = new Dictionary<int, decimal>();
        foreach (var member in own.Members("milestones"))
        {
            if (int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
            {
                milestones[year] = own.NumberOf($"milestones.{year}", member.Value) ?? 0;
            }
            else
            {
                own.Unreadable($"'milestones' names '{member.Name}'; it must be a year.");
            }
        }

        var use = own.Word<TargetUse>("use") ?? TargetUse.Default;
        if (use is TargetUse.Withdrawn)
        {
            own.Unreadable("'use' must be Default or Alternative; a target that is given up is left out.");
        }

        var entry = new TargetEntry(
            code, own.Whole("step", 1, 3), own.Whole("phase", 1, 99, required: true) ?? 0, own.Number("baseline"), own.Text("baselinePeriod"),
            own.Word<BaselineMode>("baselineMode") ?? default, own.Number("target", required: true) ?? 0, milestones, use, ReadProvenance(own), own.Text("reason"));
        return entry with { Scope = own.Text("scope") is { } scope && !scope.Equals(Scope.Programme, StringComparison.OrdinalIgnoreCase) ? scope.ToUpperInvariant() : Scope.Programme };
    }

    private static LocalisedText ReadText(JsonFields fields, string name)
    {
        if (fields.Get(name) is not { ValueKind: JsonValueKind.Object } element)
        {
            fields.Unreadable($"'{name}' must be an object with 'en', and 'fr' and 'es' where they are known.");
            return new LocalisedText("");
        }

        var text = new JsonFields(element, fields.Id, fields.Errors);
        return new LocalisedText(text.Text("en", required: true) ?? "", text.Text("fr"), text.Text("es"));
    }

    private static Provenance ReadProvenance(JsonFields fields) =>
        new(fields.Word<Certainty>("certainty") ?? Certainty.Assumed, fields.Text("source") ?? "", fields.Text("note"));
}
