using System.Text.Json;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 6, rules 2, 3 and 6: improvements and different people, of a programme and of a country. All figures are made up.</summary>
public sealed class Section06UniqueTests
{
    private static Example Dimensions(string kind = "Cumulative") => new Example().Indicator("L", kind, "Legal").Indicator("E", kind, "Effective").Indicator("Q", kind, "Adequacy");

    private static (decimal? Lower, decimal? Upper) Unique(Example example) => (example.Output.Number("uniquePeople.lower"), example.Output.Number("uniquePeople.upper"));

    private static object Overlap(string with, string kind, int? people = null) => new { with, kind, people };

    [Theory]
    [InlineData("SubsetOf", null, 100, 100)] // more people of adequacy than of legal coverage: they are the bound
    [InlineData("OverlapKnown", 50, 100, 100)]
    [InlineData("Unknown", null, 100, 150)] // at most the fifty of legal coverage are among them
    public void Rule_6_3_nobody_is_counted_less_than_once(string kind, int? people, int lower, int upper) =>
        Assert.Equal((lower, upper), Unique(Dimensions().Value("SEN", "2023", 50, new { indicator = "L", scheme = "law" })
            .Value("SEN", "2023", 100, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("law", kind, people) } })));

    [Fact]
    public void Rule_6_3_adequacy_is_declared_against_effective_coverage_too() =>
        Assert.Equal((60m, 60m), Unique(Dimensions().Value("SEN", "2023", 60, new { indicator = "E", scheme = "cash" }).Value("SEN", "2023", 10, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("cash", "SubsetOf") } })));

    [Fact]
    public void Rule_6_3_what_is_not_known_of_one_scheme_in_both_is_bounded_by_the_larger() =>
        // The law has 20 and 60 people; up to all 40 of adequacy may be among the 60.
        Assert.Equal((60m, 120m), Unique(Dimensions().Value("SEN", "2023", 20, new { indicator = "L", scheme = "law" }).Value("SEN", "2023", 60, new { indicator = "E", scheme = "law" })
            .Value("SEN", "2023", 40, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("law", "Unknown") } })));

    [Fact]
    public void Rule_6_3_what_is_declared_apart_adds() =>
        Assert.Equal((130m, 150m), Unique(Dimensions().Value("SEN", "2023", 20, new { indicator = "L", scheme = "law" }).Value("SEN", "2023", 100, new { indicator = "E", scheme = "cash" })
            .Value("SEN", "2023", 30, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("law", "Disjoint") } })));

    [Fact]
    public void Rule_6_3_a_declaration_within_adequacy_says_nothing_of_the_other_dimensions() =>
        // "more" is a scheme of adequacy itself, although legal coverage has one of that name.
        Assert.Equal((120m, 120m), Unique(Dimensions().Value("SEN", "2023", 100, new { indicator = "L", scheme = "more" })
            .Value("SEN", "2023", 20, new { indicator = "Q", scheme = "more" }).Value("SEN", "2023", 10, new { indicator = "Q", scheme = "part", overlap = new[] { Overlap("more", "SubsetOf") } })));

    [Fact]
    public void Rule_6_3_a_scheme_may_be_declared_against_itself_in_another_dimension() =>
        Assert.Equal((100m, 100m), Unique(Dimensions().Value("SEN", "2023", 100, new { indicator = "L", scheme = "more" })
            .Value("SEN", "2023", 20, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("more", "SubsetOf") } })));

    [Fact]
    public void Rule_6_3_a_scheme_that_no_dimension_has_is_not_declared_against() =>
        Assert.Equal((70m, 70m), Unique(Dimensions().Value("SEN", "2023", 50, new { indicator = "L", scheme = "law" }).Value("SEN", "2021", 5, new { indicator = "Q", scheme = "old", status = "Submitted" })
            .Value("SEN", "2023", 20, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("old", "SubsetOf") } })));

    [Fact]
    public void Rule_6_3_two_indicators_of_one_dimension_are_between_the_larger_and_their_sum() =>
        Assert.Equal((60m, 100m), Unique(Dimensions().Indicator("L2", "Cumulative", "Legal").Value("SEN", "2023", 40, new { indicator = "L" }).Value("SEN", "2023", 60, new { indicator = "L2" })));

    [Fact]
    public void Rule_6_6_the_largest_country_is_certain_where_borders_are_crossed()
    {
        Assert.Equal((150m, 160m), Unique(Dimensions().Value("SEN", "2023", 150, new { indicator = "L", crossBorder = true }).Value("KHM", "2023", 10, new { indicator = "L" })));
        Assert.Equal((160m, 170m), Unique(Dimensions().Value("SEN", "2023", 10, new { indicator = "L", crossBorder = true }).Value("KHM", "2023", 160, new { indicator = "L" })));
        // Senegal's other scheme is certain beside Cambodia: 20 + 70.
        Assert.Equal((90m, 150m), Unique(Dimensions().Value("SEN", "2023", 60, new { indicator = "L", scheme = "a", crossBorder = true, overlap = new[] { Overlap("b", "Disjoint") } }).Value("SEN", "2023", 20, new { indicator = "L", scheme = "b" }).Value("KHM", "2023", 70, new { indicator = "L" })));
    }

    [Fact]
    public void Rule_6_6_what_two_schemes_of_a_country_certainly_add_stays_certain() =>
        Assert.Equal((90m, 150m), Example.Of("Cumulative", "Effective").Value("SEN", "2023", 60, new { crossBorder = true, scheme = "a", overlap = new[] { Overlap("b", "Disjoint") } }).Value("SEN", "2023", 20, new { scheme = "b" }).Value("KHM", "2023", 70).Row().Bounds());

    [Fact]
    public void Rule_6_5_different_people_are_a_figure_with_the_bounds_of_each_country_that_reported()
    {
        var portfolio = A.Portfolio(A.Value(100, indicator: "PR-LEGAL"), A.Value(60)) with { Populations = new Dictionary<CountryCode, long> { [A.Senegal] = 150 } };
        var figure = A.Release(portfolio).Figures.Single(f => f.Indicator == IndicatorCode.UniquePeople);

        Assert.Equal((100m, 100m, 150m, Formula.UniquePeople, true), (figure.Value!.Value, figure.Lower!.Value, figure.Upper!.Value, figure.Derivation.Formula, figure.Derivation.CappedAtPopulation));
        Assert.Equal([new CountryBounds(A.Senegal, 100, 150, true)], figure.Derivation.Bounds);
        var one = A.Release(A.Portfolio(A.Value(60), A.Value(5, country: A.Cambodia)) with { Populations = new Dictionary<CountryCode, long> { [A.Senegal] = 60 } }).Figures.Single(f => f.Indicator == IndicatorCode.UniquePeople).Derivation;
        Assert.Equal((false, 2), (one.CappedAtPopulation, one.Bounds!.Count));
        var nothing = A.Release(A.Portfolio()).Figures.Single(f => f.Indicator == IndicatorCode.UniquePeople);
        Assert.Equal(("notReported", null, null), (nothing.State, nothing.Value, nothing.Derivation.Bounds));
    }

    [Fact]
    public void Rule_6_2_improvements_of_flows_project_with_the_changes_of_all_dimensions()
    {
        // 10 and 20, then 5 of another dimension: 10, 30 and 35 at the ends of the years.
        var example = Dimensions("Flow").Target(0, 100, "Reset", indicator: "PR").Value("SEN", "2021", 10, new { indicator = "L" }).Value("SEN", "2022", 20, new { indicator = "L" }).Value("SEN", "2023", 5, new { indicator = "E" });

        Assert.Equal((35m, 45m, 75m), (example.Output.Number("improvements.value"), example.Output.Number("improvements.projection.lower"), example.Output.Number("improvements.projection.upper")));
    }

    [Fact]
    public void Rule_6_2_improvements_of_a_country_are_held_against_its_own_target()
    {
        var portfolio = A.Portfolio(A.Value(10, 2021), A.Value(40, 2022), A.Value(500, 2021, A.Cambodia), A.Value(900, 2022, A.Cambodia)) with { Targets = [A.Target("PR", 100) with { Scope = "SEN" }], AsOf = new DateOnly(2025, 1, 1) };
        var figure = Evaluation.Evaluate(portfolio).Figures.Single(f => f is { IsImprovements: true, Scope: "SEN", Period: null });

        Assert.Equal((40m, 50m, 70m), (figure.Measure.Figure.Amount, figure.Standing!.Projection!.Lower, figure.Standing.Projection.Upper));
    }

    [Fact]
    public void Rule_6_2_the_sum_expects_whoever_any_dimension_expects_and_lists_what_is_left_out_in_order()
    {
        var example = Dimensions().With(new { countries = new[] { "SEN" } }).Value("SEN", "2023", and: new { id = "b", indicator = "L", state = "NotApplicable" }).Value("SEN", "2022", 3, new { id = "a", indicator = "E" }).Value("SEN", "2023", 4, new { id = "c", indicator = "E" });

        Assert.Equal((1m, 1m, "a EarlierInItsSeries; b NotApplicable"), (example.Output.Number("improvements.coverage.expected"), example.Output.Number("improvements.coverage.reported"), example.Output.At("improvements").LeftOut()));
    }

    [Fact]
    public void Rule_6_2_the_sum_with_what_is_submitted_holds_the_other_dimensions()
    {
        var example = Dimensions().Indicator("M", "Flow").Value("SEN", "2023", 5, new { indicator = "L" }).Value("SEN", "2023", 7, new { indicator = "E", status = "Submitted" }).Value("SEN", "2023", 9, new { indicator = "M" });

        Assert.Equal((12m, 5m, 7m, 9m), (example.Output.Number("improvements.provisional"), example.Row(indicator: "L").Number("provisional"), example.Row(indicator: "E").Number("provisional"), example.Row(indicator: "M").Number("provisional")));
    }

    [Fact]
    public void Rule_8_several_small_cells_of_a_row_are_kept_back_and_the_other_rows_are_as_they_are()
    {
        var example = Example.Of("Flow", "Effective").With(new { view = "public" })
            .Value("SEN", "2021", 100, new { cells = new { sex = new { women = 2, men = 98 }, ageBand = new { under15 = 40, from65 = 60 } } }).Value("KHM", "2022", 100, new { cells = new { rural = new { far = 30, near = 60 } } });

        Assert.Equal("{'cells':{'far':30,'near':60},'notStated':null,'coverage':1}", example.Row("KHM").Raw("disaggregation.rural"));
        Assert.Equal("{'cells':{'from65':60,'under15':40},'notStated':0,'coverage':1}", example.Row("SEN").Raw("disaggregation.ageBand"));
        // The rest is nought: it hides nobody, and stays.
        Assert.Equal("{'cells':{'men':null,'women':null},'notStated':0,'coverage':1,'suppressed':['men','women']}", JsonSerializer.Serialize(example.Row("SEN").At("disaggregation.sex")).Replace('"', '\''));
    }

    [Fact]
    public void Rule_7_a_group_with_several_cells_covers_its_report_once()
    {
        var row = Example.Of("Flow", "Effective").Value("SEN", "2021", 100, new { cells = new { rural = new { far = 40, near = 50 } } }).Value("SEN", "2022", 300).Row("SEN");

        Assert.Equal(0.25m, row.Number("disaggregation.rural.coverage"));
    }

    [Fact]
    public void Rule_7_there_are_two_partitions_and_four_groups() =>
        Assert.Equal(["sex", "ageBand", "disability", "informal", "migrants", "rural"], Disaggregation.Dimensions);

    [Fact]
    public void Rule_6_6_two_countries_that_may_share_people_are_at_least_the_larger()
    {
        var example = Dimensions().Value("SEN", "2023", 100, new { indicator = "L", crossBorder = true, estimated = true }).Value("KHM", "2023", 50, new { indicator = "L", crossBorder = true, estimated = true });

        Assert.Equal(((100m, 150m), (100m, 150m), "['Estimated','CrossBorder']"), (example.Row(indicator: "L").Bounds(), Unique(example), example.Row(indicator: "L").Raw("flags")));
    }

    [Fact]
    public void Rule_6_3_the_cap_of_one_country_is_told()
    {
        var portfolio = A.Portfolio(A.Value(100, indicator: "PR-LEGAL"), A.Value(60), A.Value(5, country: A.Cambodia)) with { Populations = new Dictionary<CountryCode, long> { [A.Senegal] = 150, [A.Cambodia] = 150 } };

        Assert.True(A.Release(portfolio).Figures.Single(f => f.Indicator == IndicatorCode.UniquePeople).Derivation.CappedAtPopulation);
    }

    [Fact]
    public void Rule_6_3_of_adequacy_no_more_than_itself_may_be_among_the_others() =>
        // Fifty of effective coverage are apart; of the ten of adequacy all may be among the hundred of the law.
        Assert.Equal((100m, 160m), Unique(Dimensions().Value("SEN", "2023", 100, new { indicator = "L", scheme = "law" }).Value("SEN", "2023", 50, new { indicator = "E", scheme = "cash" })
            .Value("SEN", "2023", 10, new { indicator = "Q", scheme = "more", overlap = new[] { Overlap("law", "Unknown") } })));
}
