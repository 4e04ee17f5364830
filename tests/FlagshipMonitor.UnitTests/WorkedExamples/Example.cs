using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FlagshipMonitor.Domain.Exchange;

namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>
/// A portfolio file of a worked example and what evaluating it prints. Phase 2021–2025, seen on 1 January 2024, so that three years are closed;
/// a test says only what matters to it. Countries are real codes, all figures are made up.
/// </summary>
internal sealed class Example
{
    private readonly JsonObject _file = JsonNode.Parse("""{"asOf":"2024-01-01","phase":{"start":2021,"end":2025},"populations":{},"indicators":[],"targets":[],"values":[]}""")!.AsObject();
    private JsonElement? _output;

    /// <summary>One indicator, "X".</summary>
    public static Example Of(string kind, string? dimension = null, string direction = "Ascending") => new Example().Indicator("X", kind, dimension, direction);

    public Example Indicator(string code, string kind, string? dimension = null, string direction = "Ascending") =>
        Add("indicators", new { code, kind, dimension, direction });

    /// <summary>Replaces fields of the file.</summary>
    public Example With(object fields)
    {
        foreach (var (name, field) in Json(fields).ToList())
        {
            _file[name] = field?.DeepClone();
        }

        _output = null;
        return this;
    }

    public Example Target(decimal? baseline, decimal target, string mode = "Carry", string scope = "programme", string indicator = "X", object? milestones = null) =>
        Add("targets", new { indicator, scope, baseline, baselineMode = mode, target, milestones });

    /// <summary>An approved report, unless <paramref name="and"/> says otherwise; ids are v1, v2 … in order.</summary>
    public Example Value(string country, string period, decimal? value = null, object? and = null)
    {
        var values = _file["values"]!.AsArray();
        var number = values.Count + 1;
        var node = Json(new { id = $"v{number}", indicator = "X", country, period, state = "Reported", status = "Approved", approvedAt = new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number), value });
        foreach (var (name, field) in Json(and ?? new { }).ToList())
        {
            node[name] = field?.DeepClone();
        }

        values.Add((JsonNode)node);
        _output = null;
        return this;
    }

    public string Text => _file.ToJsonString();

    public JsonElement Output => _output ??= Parse(Evaluate(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The position of a scope or, with a period, its row for it.</summary>
    public JsonElement Row(string scope = "programme", string? period = null, string indicator = "X")
    {
        Assert.Equal("", Errors);
        return Assert.Single(Output.GetProperty("figures").EnumerateArray(), f =>
            f.Text("indicator") == indicator && f.Text("scope") == scope && (f.TryGetProperty("period", out var p) ? p.GetString() : null) == period);
    }

    /// <summary>What was refused: "v1 PeopleAreWhole; …". Each says so in a sentence.</summary>
    public string Errors
    {
        get
        {
            var errors = Output.GetProperty("errors").EnumerateArray().ToList();
            Assert.All(errors, e => Assert.Matches("^['A-Z0-9-].*\\.$", e.Text("message")));
            return string.Join("; ", errors.Select(e => $"{e.Text("id")} {e.Text("rule")}"));
        }
    }

    /// <summary>Reads, computes and writes as the evaluate command does.</summary>
    public static byte[] Evaluate(byte[] json)
    {
        using var output = new MemoryStream();
        var file = PortfolioReader.Read(json);
        var answer = PortfolioAnswer.Of(file);
        EvaluationWriter.Write(output, answer.Result, answer.Result is null ? null : file.Portfolio, answer.Errors, d => d.Formula.ToString());
        return output.ToArray();
    }

    private Example Add(string list, object item)
    {
        _file[list]!.AsArray().Add((JsonNode)Json(item));
        _output = null;
        return this;
    }

    private static JsonObject Json(object fields) => JsonSerializer.SerializeToNode(fields)!.AsObject();

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;
}

/// <summary>Reads printed JSON by path: "projection.value".</summary>
internal static class Printed
{
    public static JsonElement At(this JsonElement element, string path) => path.Split('.').Aggregate(element, (at, name) => at.GetProperty(name));

    public static decimal? Number(this JsonElement element, string path) => element.At(path) is { ValueKind: not JsonValueKind.Null } number ? number.GetDecimal() : null;

    public static string? Text(this JsonElement element, string path) => element.At(path).GetString();

    /// <summary>As printed, without spaces.</summary>
    public static string Raw(this JsonElement element, string path) => JsonSerializer.Serialize(element.At(path)).Replace("\"", "'", StringComparison.Ordinal);

    public static string LeftOut(this JsonElement row) =>
        string.Join("; ", row.At("coverage.leftOut").EnumerateArray().Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Text("id")} {l.Text("reason")}")));

    public static string Inputs(this JsonElement row) => string.Join(' ', row.At("derivation.inputs").EnumerateArray().Select(i => i.Text("id")));

    public static (decimal? Lower, decimal? Upper) Bounds(this JsonElement row) => (row.Number("lower"), row.Number("upper"));
}
