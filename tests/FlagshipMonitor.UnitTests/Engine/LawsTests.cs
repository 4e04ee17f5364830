using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.UnitTests.WorkedExamples;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>What holds for every portfolio, tried on thousands of made-up ones of all kinds.</summary>
public sealed class LawsTests
{
    private static readonly CountryCode[] Countries = [A.Cambodia, A.Senegal, A.Togo];
    private static readonly string[] Themes = ["health", "gender", "work"];
    private static readonly OverlapKind[] Kinds = [OverlapKind.Disjoint, OverlapKind.SubsetOf, OverlapKind.OverlapKnown, OverlapKind.Unknown];

    private static readonly IndicatorRule[] Rules =
    [
        A.Rule("F", IndicatorKind.Flow), A.Rule("C", IndicatorKind.Cumulative, ImpactDimension.Legal), A.Rule("R", IndicatorKind.Repeat, ImpactDimension.Effective),
        A.Rule("S", IndicatorKind.Ratio), A.Rule("L", IndicatorKind.Level), A.Rule("D", IndicatorKind.Ladder), A.Rule("IC", IndicatorKind.Event) with { BySteps = true },
        A.Rule("W", IndicatorKind.Qualitative), A.Rule("Q", IndicatorKind.Cumulative, ImpactDimension.Adequacy), A.Rule("CR", IndicatorKind.Event) with { CountriesOf = IndicatorCode.InstitutionalChanges },
    ];

    private static readonly Gen<ValueContribution> Values =
        from rule in Gen.Int[0, 8]
        from country in Gen.Int[0, 2]
        from year in Gen.Int[2020, 2026]
        from half in Gen.Int[0, 2]
        from scheme in Gen.Int[0, 3]
        from amount in Gen.Int[-1, 50]
        from shape in Gen.Int[0, 255]
        select Value(Rules[rule], Countries[country], half == 0 ? Period.OfYear(year) : Period.OfHalf(year, half), scheme, amount, shape);

    /// <summary>Ids and moments of approval differ, as they do in the database; every fifth value is only submitted.</summary>
    private static readonly Gen<Portfolio> Portfolios = Gen.Select(Values.Array[0, 30], Gen.Int[0, 40], Gen.Int[-20, 20], Gen.Int[1, 2]).Select((values, population, target, perYear) =>
        new Portfolio(
            A.Phase2, new DateOnly(2024, 7, 1), [A.Cambodia, A.Senegal], Rules,
            [.. Rules.Where((_, i) => i % 2 == 0).Select(r => A.Target(r.Code.Value, target, target - 7, BaselineMode.Carry) with { Milestones = new Dictionary<int, decimal> { [2022] = target - 3 } })],
            [.. values.Select((v, i) => v with { Id = $"v{i:000}", ApprovedAt = i % 5 == 4 ? null : A.Noon.AddDays(i - 15) })])
        {
            PeriodsPerYear = perYear,
            Populations = new Dictionary<CountryCode, long> { [A.Senegal] = population + 50 },
        });

    [Fact]
    public void The_order_of_input_never_changes_a_figure() => Gen.Select(Portfolios, Gen.Int).Sample((portfolio, seed) =>
    {
        var random = new Random(seed);
        return Write(portfolio) == Write(portfolio with { Values = [.. portfolio.Values.OrderBy(_ => random.Next())] });
    });

    [Fact]
    public void The_order_of_editing_matters_only_within_one_series_and_period() => Gen.Select(Portfolios, Gen.Int).Sample((portfolio, seed) =>
    {
        // One value for each series and period: then it does not matter which was approved first.
        var random = new Random(seed);
        List<ValueContribution> single = [.. portfolio.Values.Where(v => v.ApprovedAt <= A.Noon).DistinctBy(v => (v.Indicator, v.Country, v.Scheme ?? (v.Indicator == IndicatorCode.InstitutionalChanges ? v.Id : ""), v.Indicator == IndicatorCode.InstitutionalChanges ? null : v.Period))];
        var days = single.Select(v => v.ApprovedAt).OrderBy(_ => random.Next()).ToList();
        return Totals(portfolio with { Values = single }) == Totals(portfolio with { Values = [.. single.Select((v, i) => v with { ApprovedAt = days[i] })] });
    });

    [Fact]
    public void Evaluating_twice_gives_the_same_bytes() => Portfolios.Sample(portfolio => Write(portfolio) == Write(portfolio));

    [Fact]
    public void A_tag_never_changes_a_total() => Portfolios.Sample(portfolio =>
        Totals(portfolio) == Totals(portfolio with { Values = [.. portfolio.Values.Select(v => v with { Themes = Themes })] }));

    [Fact]
    public void A_theme_of_everything_is_the_total() => Portfolios.Sample(portfolio =>
        Evaluation.Evaluate(portfolio with { Targets = [], Values = [.. portfolio.Values.Select(v => v with { Themes = ["all"], CrossBorder = false })] }).Figures
            .Where(f => f.Measure.ByTheme is not null && f.Indicator.Value is not "R")
            .All(f => f.Measure.ByTheme!["all"] == f.Measure.Figure.Amount));

    [Fact]
    public void What_is_not_approved_changes_no_approved_figure() => Gen.Select(Portfolios, Values.Array[1, 3], Gen.Bool).Sample((portfolio, more, submitted) =>
    {
        List<ValueContribution> unapproved = [.. more.Select((v, i) => v with { Id = $"new{i}", ApprovedAt = null })];
        var with = submitted ? portfolio with { Values = [.. portfolio.Values, .. unapproved] } : portfolio with { Unapproved = unapproved };
        var after = Rows(Evaluation.Evaluate(with));
        return Rows(Evaluation.Evaluate(portfolio)).All(row => after[row.Key] == row.Value);
    });

    [Fact]
    public void No_figure_is_outside_its_bounds_and_what_is_reported_is_covered() => Portfolios.Sample(portfolio => Evaluation.Evaluate(portfolio).Figures.All(f =>
        (f.Measure.Lower is null || (f.Measure.Figure.Amount == f.Measure.Lower && f.Measure.Lower <= f.Measure.Upper))
        && (f.Measure.Net is null || f.Measure.Net <= f.Measure.Figure.Amount)
        && (f.Measure.Coverage.Reported + f.Measure.Coverage.Missing.Count <= f.Measure.Coverage.Expected)
        && (f.Standing?.Projection is not { } projection || (projection.Lower <= projection.Value && projection.Value <= projection.Upper))
        && !f.Measure.Derivation.Inputs.Select(i => i.Id).Intersect(f.Measure.Derivation.LeftOut.Select(l => l.Id)).Any()));

    [Fact]
    public void Every_value_is_in_its_countrys_position_or_listed_beside_it() => Portfolios.Sample(portfolio =>
    {
        var positions = Evaluation.Evaluate(portfolio).Figures.Where(f => f is { Period: null, Step: null }).ToDictionary(f => (f.Indicator, f.Scope));
        return portfolio.Values.All(v => positions[(v.Indicator, v.Country.Value)].Measure.Derivation is var d && (d.Inputs.Any(i => i.Id == v.Id) || d.LeftOut.Any(l => l.Id == v.Id)));
    });

    [Fact]
    public void Unique_people_are_at_least_the_largest_dimension_and_at_most_the_improvements() => Portfolios.Sample(portfolio =>
    {
        var result = Evaluation.Evaluate(portfolio with { Targets = [], Values = [.. portfolio.Values.Select(v => v with { CrossBorder = false })] });
        var dimensions = result.Figures.Where(f => f is { Scope: Scope.Programme, Period: null, Indicator.Value: "C" or "R" or "Q" }).Select(f => f.Measure.Lower ?? 0).ToList();
        return result.UniquePeople.Lower is not { } lower
            || (result.UniquePeople.Upper >= lower && lower <= dimensions.Sum() && result.UniquePeople.Upper <= result.Improvements!.Measure.Upper && dimensions.Max() <= lower);
    });

    [Fact]
    public void The_programme_is_the_sum_of_its_countries() => Portfolios.Sample(portfolio =>
    {
        var figures = Evaluation.Evaluate(portfolio with { Targets = [], Countries = Countries, Values = [.. portfolio.Values.Select(v => v with { CrossBorder = false })] }).Figures;
        return figures.Where(f => f is { Scope: Scope.Programme, Period: null, Indicator.Value: "F" or "C" or "R" or "Q" or "IC" }).All(programme => (programme.Measure.Figure.Amount ?? 0)
            == figures.Where(f => f.Indicator == programme.Indicator && f.Period is null && f.Step == programme.Step && f.Scope.Length == CountryCode.Length).Sum(f => f.Measure.Figure.Amount ?? 0));
    });

    [Fact]
    public void The_public_never_sees_a_small_cell_nor_what_is_not_approved() => Portfolios.Sample(portfolio => PublicView.Of(Evaluation.Evaluate(portfolio), portfolio).Figures.All(f =>
        f.Provisional is null
        && f.Measure.Derivation.LeftOut.All(l => l.Reason is not LeftOutReason.NotApproved)
        && f.Measure.Disaggregation.All(d => d.Cells.Values.Append(d.NotStated).All(people => people is not (> 0 and <= Suppression.LargestSmall))
            && (!Disaggregation.IsPartition(d.Dimension) || d.Suppressed.Count is 0 or > 1 || d.Cells.Count == 0))));

    [Fact]
    public void The_order_of_input_never_changes_what_is_frozen() => Portfolios.Sample(portfolio =>
        PortfolioWriter.Write(portfolio) == PortfolioWriter.Write(portfolio with { Values = [.. portfolio.Values.Reverse()] }));

    [Fact]
    public void A_broken_file_is_refused_or_computed_and_never_fails_otherwise() => Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 17], Gen.Int[0, 5000]).Sample((where, how, other) =>
    {
        var root = JsonNode.Parse(Whole.Value)!;
        Mutate(root, where, how, other);
        Accepts(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }, iter: Check.Iter * 30);

    [Fact]
    public void A_file_with_a_byte_changed_is_refused_or_computed() => Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Sample((where, value) =>
    {
        var bytes = Encoding.UTF8.GetBytes(Whole.Value);
        bytes[where % bytes.Length] = value;
        Accepts(bytes);
    }, iter: Check.Iter * 30);

    private static void Accepts(byte[] json)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Example.Evaluate(json));
            using var output = JsonDocument.Parse(text);
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
            Assert.True(output.RootElement.GetProperty("errors").GetArrayLength() == 0 || output.RootElement.GetProperty("figures").GetArrayLength() == 0);
        }
        catch (Exception failure) when (failure is PortfolioUnreadableException or OverflowException)
        {
            // Said in plain text, or as an error of its own.
        }
    }

    private static readonly Lazy<string> Whole = new(() => Example.Of("Flow", "Effective").With(new { populations = new { SEN = 1000, KHM = 500 }, countries = new[] { "SEN", "KHM" }, view = "public", periodsPerYear = 2, thresholds = new { onTrack = 0.8, atRisk = 0.6 } })
        .Indicator("IC", "Event").Indicator("S", "Ratio").Indicator("D", "Ladder").Indicator("Q", "Cumulative", "Adequacy").Indicator("L", "Level", direction: "Descending")
        .Target(0, 90, milestones: new Dictionary<string, int> { ["2022"] = 20 }).Target(10, 5, indicator: "L", scope: "SEN").Target(0, 9, "Reset", indicator: "PR")
        .Value("SEN", "2021", 10, new { scheme = "a", overlap = new[] { new { with = "b", kind = "OverlapKnown", people = 3 } }, themes = Themes, cells = new { sex = new { women = 3, men = 4 }, rural = new { yes = 9 } } })
        .Value("SEN", "2021", 5, new { scheme = "b", estimated = true, crossBorder = true }).Value("SEN", "2022-H1", 10, new { scheme = "c", status = "Submitted" })
        .Value("SEN", "2022", and: new { indicator = "IC", stage = "Reversed", reversedOn = "2023-01-01", date = "2022-02-02", step = 2 })
        .Value("KHM", "2022", and: new { indicator = "S", numerator = 4, denominator = 9 }).Value("KHM", "2022", and: new { indicator = "D", stage = "Law" })
        .Value("KHM", "2022", 7, new { indicator = "Q", status = "Draft" }).Value("SEN", "2022", 7, new { indicator = "L" }).Value("SEN", "2023", and: new { indicator = "L", state = "NotApplicable", reason = "Test" }).Text);

    /// <summary>Replaces or removes one field anywhere in the file.</summary>
    private static void Mutate(JsonNode root, int where, int how, int other)
    {
        var nodes = All(root).Where(n => n.Parent is not null).ToList();
        var node = nodes[where % nodes.Count];
        if (how == 0)
        {
            if (node.Parent is JsonArray list)
            {
                list.Remove(node);
            }
            else
            {
                node.Parent!.AsObject().Remove(node.GetPropertyName());
            }

            return;
        }

        node.ReplaceWith(how switch
        {
            1 => null,
            2 => JsonValue.Create(-1),
            3 => JsonValue.Create(0),
            4 => JsonValue.Create(1e-28m),
            5 => JsonValue.Create(9_223_372_036_854_775_807m),
            6 => JsonValue.Create(""),
            7 => JsonValue.Create("2024"),
            8 => JsonValue.Create("Ratio"),
            9 => JsonValue.Create(true),
            10 => new JsonArray(),
            11 => new JsonObject(),
            12 => JsonValue.Create("9999-12-31"),
            13 => JsonValue.Create("0001-01-01"),
            14 => JsonNode.Parse("1e300"),
            15 => JsonValue.Create(2.5m),
            16 => JsonValue.Create("a"),
            _ => nodes[other % nodes.Count].DeepClone(),
        });
    }

    private static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(f => f.Value).OfType<JsonNode>().SelectMany(All).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(All).Prepend(node),
        _ => [node],
    };

    private static ValueContribution Value(IndicatorRule rule, CountryCode country, Period period, int scheme, int amount, int shape)
    {
        var people = Math.Max(amount, 0);
        return new ValueContribution("", rule.Code, country, period, rule.Kind switch
        {
            _ when amount < 0 => (shape & 1) == 0 ? Figure.Missing : new Figure.NotApplicable("Test"),
            IndicatorKind.Ladder or IndicatorKind.Qualitative => Figure.InWords,
            IndicatorKind.Event => new Figure.Reported(1),
            IndicatorKind.Ratio => new Figure.Reported(people / 50m),
            _ => new Figure.Reported(people),
        })
        {
            Scheme = scheme == 0 ? null : $"s{scheme}",
            Numerator = rule.Kind is IndicatorKind.Ratio && (shape & 2) == 0 ? people : null,
            Denominator = rule.Kind is IndicatorKind.Ratio && (shape & 2) == 0 ? 50 : null,
            Stage = (ChangeStage)(shape % 5),
            ReversedOn = (shape & 4) == 0 ? PartialDate.OfYear(period.Year + 1) : null,
            Step = 1 + shape % 3,
            Rung = rule.Kind is IndicatorKind.Ladder ? $"stage {shape % 3}" : null,
            Themes = (shape & 8) == 0 ? [] : [Themes[shape % 3]],
            Overlaps = (shape & 16) == 0 ? [] : [new OverlapDeclaration($"s{1 + shape % 3}", Kinds[shape % 4], shape % 7)],
            Cells = (shape & 32) == 0 || amount < 1 ? [] : [new CellCount(Disaggregation.Sex, "women", people / 3), new CellCount(Disaggregation.Sex, "men", people / 2), new CellCount("rural", "yes", people)],
            Estimated = (shape & 64) != 0,
            CrossBorder = (shape & 192) == 192,
        };
    }

    /// <summary>The whole result as it is printed.</summary>
    private static string Write(Portfolio portfolio)
    {
        using var output = new MemoryStream();
        EvaluationWriter.Write(output, Evaluation.Evaluate(portfolio), portfolio, [], d => d.Formula.ToString());
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Every figure without its words: what a reader would compare.</summary>
    private static string Totals(Portfolio portfolio) => string.Join('\n', Rows(Evaluation.Evaluate(portfolio)).Select(r => $"{r.Key} {r.Value}"));

    private static Dictionary<(IndicatorCode, string, Period?, int?), string> Rows(EvaluationResult result) => result.Figures.ToDictionary(
        f => (f.Indicator, f.Scope, f.Period, f.Step),
        f => $"{f.Measure.Figure} {f.Measure.Lower} {f.Measure.Upper} {f.Measure.Net} {f.Measure.DistinctCountries} {f.Measure.Coverage.Reported}/{f.Measure.Coverage.Expected} {f.Achievement} {f.Standing} {string.Join(',', f.Measure.Derivation.Inputs.Select(i => i.Id))}");
}
