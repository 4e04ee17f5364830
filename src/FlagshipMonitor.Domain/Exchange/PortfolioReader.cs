using System.Globalization;
using System.Text.Json;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Who is to see the figures.</summary>
public enum PortfolioView
{
    /// <summary>Exact.</summary>
    Internal,

    /// <summary>Small cells kept back, headlines rounded down.</summary>
    Public,
}

/// <summary>A portfolio as read from a file, or why it cannot be computed.</summary>
/// <param name="Portfolio">Null when there are errors.</param>
public sealed record PortfolioFile(Portfolio? Portfolio, PortfolioView View, IReadOnlyList<PortfolioError> Errors);

/// <summary>Reads the JSON format of a portfolio (results engine, section 12).</summary>
public static class PortfolioReader
{
    private static readonly Provenance Source = new(Certainty.Assumed, "Portfolio file");

    private static readonly string[] Known =
        ["asOf", "phase", "periodsPerYear", "countries", "populations", "thresholds", "view", "indicators", "targets", "values", "phase1"];

    private static readonly string[] OfTarget = ["indicator", "scope", "baseline", "baselineMode", "target", "milestones", "step", "source"];

    /// <exception cref="PortfolioUnreadableException">It is not JSON, or not an object.</exception>
    public static PortfolioFile Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(json), new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document.RootElement)
                : throw new PortfolioUnreadableException("The file must hold one JSON object.");
        }
        catch (JsonException failure)
        {
            throw new PortfolioUnreadableException(Place(failure), failure);
        }
        catch (InvalidOperationException failure)
        {
            throw new PortfolioUnreadableException("The file holds a text that is not valid UTF-8, or half of a surrogate pair.", failure);
        }
    }

    /// <summary>Some editors put a byte order mark first.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

    internal static string Place(JsonException failure) => failure.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"The file is not JSON: line {line + 1}, position {(failure.BytePositionInLine ?? 0) + 1}.")
        : $"The file is not JSON: {failure.Message}";

    private static PortfolioFile Read(JsonElement root)
    {
        var errors = new List<PortfolioError>();
        var fields = new JsonFields(root, "", errors);
        fields.Only(Known);
        var view = fields.Word<PortfolioView>("view") ?? PortfolioView.Internal;
        var asOf = fields.Day("asOf", required: true);
        var phase = ReadPhase(fields);
        foreach (var missing in new[] { "indicators", "values" }.Where(n => fields.Get(n) is null))
        {
            fields.Unreadable($"'{missing}' is missing.");
        }

        var populations = ReadPopulations(fields);
        var indicators = IndicatorReader.Read(fields);
        var byCode = indicators.GroupBy(i => i.Code).ToDictionary(g => g.Key, g => g.First());
        var targets = fields.Items("targets").Select((t, i) => ReadTarget(new JsonFields(t, $"targets[{i}]", errors))).OfType<TargetLine>().ToList();
        // Without indicators every value would name one that is not there.
        var (values, unapproved) = fields.Get("indicators") is not null ? ReadValues(fields, byCode) : ([], []);
        var named = values.Concat(unapproved).Select(v => v.Country).Concat(populations.Keys).Distinct().ToList();
        var listed = fields.Get("countries") is null ? null : fields.Texts("countries").Select(c => Country(fields, c)).OfType<CountryCode>().Distinct().ToList();
        var halves = values.Concat(unapproved).Any(v => v.Period.Half > 0);
        var perYear = fields.Whole("periodsPerYear", 1, 2) ?? (halves ? 2 : 1);
        if (halves && perYear == 1)
        {
            fields.Fail(PortfolioRule.PeriodsAreOfOneLength, "'periodsPerYear' is 1, but half-years are reported.");
        }

        if (asOf is null || phase is null || fields.Get("indicators") is null || fields.Get("values") is null)
        {
            return new PortfolioFile(null, view, errors);
        }

        var portfolio = new Portfolio(phase, asOf.Value, [.. (listed ?? named).Order()], IndicatorReader.Complete(indicators, values), targets, values)
        {
            Populations = populations,
            PeriodsPerYear = perYear,
            Thresholds = ReadThresholds(fields),
            Unapproved = unapproved,
            Phase1 = fields.Get("phase1") is null ? Phase1(targets, byCode) : ReadPhase1(fields),
        };
        errors.AddRange(PortfolioCheck.Check(portfolio));
        return new PortfolioFile(errors.Count == 0 ? portfolio : null, view, errors);
    }

    private static Phase? ReadPhase(JsonFields fields)
    {
        if (fields.Get("phase") is not { } element)
        {
            fields.Unreadable("'phase' is missing.");
            return null;
        }

        fields.On(element).Only(["start", "end", "number"], "phase.");
        var phase = new JsonFields(element, "", []);
        var (start, end) = (phase.Whole("start", 1900, 2200), phase.Whole("end", 1900, 2200));
        if (start is null || end is null)
        {
            fields.Unreadable("'phase' must hold 'start' and 'end', in years from 1900 to 2200.");
            return null;
        }

        if (end < start || end - start >= 100)
        {
            fields.Fail(PortfolioRule.DatesAreInOrder, "The phase must end in or after the year in which it starts, and last less than 100 years.");
            return null;
        }

        return new Phase(phase.Whole("number", 1, 99) ?? 2, start.Value, end.Value, Source);
    }

    private static Thresholds ReadThresholds(JsonFields fields)
    {
        if (fields.Get("thresholds") is not { } element)
        {
            return Thresholds.Default;
        }

        fields.On(element).Only(["onTrack", "atRisk"], "thresholds.");
        var own = new JsonFields(element, "", []);
        var thresholds = new Thresholds(own.Number("onTrack") ?? 0, own.Number("atRisk") ?? 0);
        if (thresholds.AreInOrder)
        {
            return thresholds;
        }

        fields.Unreadable("'thresholds' must hold 'atRisk' above 0 and 'onTrack' above it, at most 1.");
        return Thresholds.Default;
    }

    private static Dictionary<CountryCode, long> ReadPopulations(JsonFields fields)
    {
        var populations = new Dictionary<CountryCode, long>();
        foreach (var member in fields.Members("populations"))
        {
            if (Country(fields, member.Name) is not { } country || fields.As(member.Name).NumberOf("populations", member.Value) is not { } people)
            {
                continue;
            }

            if (people < 0 || decimal.Truncate(people) != people)
            {
                fields.As(member.Name).Fail(people < 0 ? PortfolioRule.CountsAreNotNegative : PortfolioRule.PeopleAreWhole, "A population is a whole number of people.");
            }
            else
            {
                populations[country] = (long)people;
            }
        }

        return populations;
    }

    private static TargetLine? ReadTarget(JsonFields fields)
    {
        if (!IndicatorCode.TryParse(fields.Text("indicator", required: true), out var code))
        {
            return null;
        }

        var own = fields.As(code.Value);
        own.Only(OfTarget);
        var scope = own.Text("scope", required: true) ?? Scope.Programme;
        if (!scope.Equals(Scope.Programme, StringComparison.OrdinalIgnoreCase))
        {
            scope = Country(own, scope)?.Value ?? "";
        }
        else
        {
            scope = Scope.Programme;
        }

        var milestones = new Dictionary<int, decimal>();
        foreach (var member in own.Members("milestones"))
        {
            if (int.TryParse(member.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
            {
                if (own.NumberOf("milestones", member.Value) is { } expected)
                {
                    milestones[year] = expected;
                }
            }
            else
            {
                own.Unreadable($"'milestones' names '{member.Name}'; it must be a year.");
            }
        }

        return own.Number("target", required: true) is not { } value ? null
            : new TargetLine(code, scope, own.Number("baseline"), own.Word<BaselineMode>("baselineMode", required: true) ?? default, value) { Milestones = milestones, Step = own.Whole("step", 1, 3), Source = own.Text("source") };
    }

    private static (List<ValueContribution> Values, List<ValueContribution> Unapproved) ReadValues(JsonFields fields, Dictionary<IndicatorCode, IndicatorRule> indicators)
    {
        var (values, unapproved) = (new List<ValueContribution>(), new List<ValueContribution>());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var element in fields.Items("values"))
        {
            var own = new JsonFields(element, $"values[{number++}]", fields.Errors);
            if (element.ValueKind is not JsonValueKind.Object)
            {
                own.Unreadable("A value must be an object.");
                continue;
            }

            if (own.Text("id", required: true) is not { } id)
            {
                continue;
            }

            own = own.As(id);
            if (!ids.Add(id))
            {
                own.Fail(PortfolioRule.IdsAreUnique, "The id is given twice.");
                continue;
            }

            if (ValueReader.Read(own, indicators) is var (value, counts) && value is not null)
            {
                (counts ? values : unapproved).Add(value);
            }
        }

        return (values, unapproved);
    }

    private static Dictionary<(IndicatorCode, int?), decimal> ReadPhase1(JsonFields fields)
    {
        var phase1 = new Dictionary<(IndicatorCode, int?), decimal>();
        foreach (var (place, element) in fields.Items("phase1").Index())
        {
            var own = new JsonFields(element, "phase1", fields.Errors);
            own.Only(["indicator", "value", "step"], $"phase1[{place}].");
            if (IndicatorCode.TryParse(own.Text("indicator", required: true), out var code) && own.Number("value", required: true) is { } value)
            {
                phase1[(code, own.Whole("step", 1, 3))] = value;
            }
        }

        return phase1;
    }

    private static Dictionary<(IndicatorCode, int?), decimal> Phase1(List<TargetLine> targets, Dictionary<IndicatorCode, IndicatorRule> indicators)
    {
        var phase1 = targets.Where(t => t.Scope == Scope.Programme && t.Baseline is not null)
            .GroupBy(t => (t.Indicator, t.Step)).ToDictionary(g => g.Key, g => g.First().Baseline!.Value);
        var improvements = phase1.Where(p => p.Key.Step is null && indicators.TryGetValue(p.Key.Indicator, out var i) && i.IsImprovement).ToList();
        if (improvements.Count > 0)
        {
            phase1.TryAdd((IndicatorCode.Improvements, null), improvements.Sum(p => p.Value));
        }

        return phase1;
    }

    internal static CountryCode? Country(JsonFields fields, string text)
    {
        if (CountryCode.TryParse(text, out var country))
        {
            return country;
        }

        fields.Fail(PortfolioRule.ReferencesAreKnown, $"'{text}' is not a country's ISO 3166 alpha-3 code.");
        return null;
    }
}
