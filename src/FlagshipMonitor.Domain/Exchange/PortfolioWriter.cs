using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Writes a portfolio in the format that <see cref="PortfolioReader"/> reads: the same portfolio always gives the same text, and the text the same figures.</summary>
public static class PortfolioWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Only what is approved: what is not has no place in what is frozen.</summary>
    public static string Write(Portfolio portfolio)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("asOf", Day(portfolio.AsOf));
            json.WriteStartObject("phase");
            json.WriteNumber("number", portfolio.Phase.Number);
            json.WriteNumber("start", portfolio.Phase.FirstYear);
            json.WriteNumber("end", portfolio.Phase.LastYear);
            json.WriteEndObject();
            json.WriteNumber("periodsPerYear", portfolio.PeriodsPerYear);
            json.WriteStartObject("thresholds");
            json.Number("onTrack", portfolio.Thresholds.OnTrack);
            json.Number("atRisk", portfolio.Thresholds.AtRisk);
            json.WriteEndObject();
            Array(json, "countries", portfolio.Countries.Select(c => c.Value));
            json.WriteStartObject("populations");
            foreach (var (country, people) in portfolio.Populations.OrderBy(p => p.Key))
            {
                json.WriteNumber(country.Value, people);
            }

            json.WriteEndObject();
            Each(json, "phase1", portfolio.Phase1.OrderBy(p => p.Key.Indicator.Value, StringComparer.Ordinal).ThenBy(p => p.Key.Step), (before) =>
            {
                json.WriteString("indicator", before.Key.Indicator.Value);
                Optional(json, "step", before.Key.Step);
                json.Number("value", before.Value);
            });
            Each(json, "indicators", portfolio.Indicators, i => Indicator(json, i));
            Each(json, "targets", portfolio.Targets, t => Target(json, t));
            Each(json, "values", portfolio.Values.Where(v => v.ApprovedAt is not null)
                .OrderBy(v => v.Indicator.Value, StringComparer.Ordinal).ThenBy(v => v.Id, StringComparer.Ordinal), v => Value(json, v));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorRule indicator)
    {
        json.WriteString("code", indicator.Code.Value);
        json.WriteString("kind", indicator.Kind.ToString());
        json.WriteString("direction", indicator.Direction.ToString());
        Optional(json, "dimension", indicator.Dimension?.ToString());
        Optional(json, "unit", indicator.Unit);
        Optional(json, "countriesOf", indicator.CountriesOf?.Value);
        Optional(json, "bySteps", indicator.BySteps);
        Optional(json, "programmeOnly", indicator.ProgrammeOnly);
    }

    private static void Target(Utf8JsonWriter json, TargetLine target)
    {
        json.WriteString("indicator", target.Indicator.Value);
        json.WriteString("scope", target.Scope);
        Optional(json, "step", target.Step);
        json.Number("baseline", target.Baseline);
        json.WriteString("baselineMode", target.Mode.ToString());
        json.Number("target", target.Value);
        Optional(json, "source", target.Source);
        if (target.Milestones.Count > 0)
        {
            json.WriteStartObject("milestones");
            foreach (var (year, value) in target.Milestones.OrderBy(m => m.Key))
            {
                json.Number(year.ToString(CultureInfo.InvariantCulture), value);
            }

            json.WriteEndObject();
        }
    }

    private static void Value(Utf8JsonWriter json, ValueContribution value)
    {
        json.WriteString("id", value.Id);
        json.WriteString("indicator", value.Indicator.Value);
        json.WriteString("country", value.Country.Value);
        json.WriteString("period", value.Period.ToString());
        json.WriteString("state", value.Figure.Word);
        if (value.Figure is Figure.NotApplicable(var reason))
        {
            json.WriteString("reason", reason);
        }

        if (value.Denominator is null && value.Figure.Amount is { } amount)
        {
            json.Number("value", amount);
        }

        json.WriteString("status", "Approved");
        json.WriteString("approvedAt", value.ApprovedAt!.Value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Optional(json, "withdrawnAt", value.WithdrawnAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Optional(json, "scheme", value.Scheme);
        Optional(json, "schemeName", value.SchemeName);
        Optional(json, "knownOn", value.Day == value.Period.LastDay ? null : Day(value.Day));
        Optional(json, "date", value.Date?.ToString());
        Optional(json, "numerator", value.Numerator);
        Optional(json, "denominator", value.Denominator);
        Optional(json, "stage", value.Stage?.ToString() ?? value.Rung);
        Optional(json, "step", value.Step);
        Optional(json, "reversedOn", value.ReversedOn?.ToString());
        Optional(json, "estimated", value.Estimated);
        Optional(json, "crossBorder", value.CrossBorder);
        Optional(json, "example", value.Example);
        Optional(json, "evidence", value.Evidence);
        if (value.Themes.Count > 0)
        {
            Array(json, "themes", value.Themes);
        }

        if (value.Overlaps.Count > 0)
        {
            Each(json, "overlap", value.Overlaps, o =>
            {
                json.WriteString("with", o.With);
                json.WriteString("kind", o.Kind.ToString());
                Optional(json, "people", o.People);
            });
        }

        if (value.Cells.Count > 0)
        {
            json.WriteStartObject("cells");
            foreach (var dimension in value.Cells.GroupBy(c => c.Dimension, StringComparer.Ordinal))
            {
                json.WriteStartObject(dimension.Key);
                foreach (var cell in dimension)
                {
                    json.Number(cell.Cell, cell.People);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Array(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is not null)
        {
            json.Number(name, number);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(name, true);
        }
    }
}
