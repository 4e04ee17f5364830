using System.Text;
using System.Text.Json;

namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 12: what is refused, where and by which rule.</summary>
public sealed class Section12ErrorTests
{
    private static Example One(decimal? value = 10, object? and = null) => Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 100 } }).Value("SEN", "2021", value, and);

    private static Example Pair(object first, object? second = null, decimal one = 60, decimal other = 40) => Example.Of("Cumulative", "Effective")
        .Value("SEN", "2021", one, new { scheme = "a", overlap = new[] { first } }).Value("SEN", "2021", other, new { scheme = "b", overlap = second is null ? [] : new[] { second } });

    [Fact]
    public void Errors_leave_no_figures()
    {
        var output = One(-1).Output;

        Assert.Equal("[]", output.Raw("figures"));
        Assert.Equal(["figures", "errors"], output.EnumerateObject().Select(p => p.Name));
        Assert.Equal("[{'id':'v1','rule':'CountsAreNotNegative','message':'\\u0027value\\u0027 is -1; a count is zero or more.'}]", output.Raw("errors"));
    }

    [Fact]
    public void Errors_are_found_in_one_run() =>
        Assert.Equal("X DirectionAgreesWithTheTarget; v1 CountsAreNotNegative; v2 PeopleAreWhole", One(-1).Value("SEN", "2022", 1.5m).Target(10, 5).Errors);

    [Fact]
    public void Errors_a_known_overlap_above_the_smaller_part()
    {
        Assert.Equal("v1 OverlapIsWithinTheSmaller", Pair(new { with = "b", kind = "OverlapKnown", people = 41 }).Errors);
        Assert.Equal("", Pair(new { with = "b", kind = "OverlapKnown", people = 40 }).Errors);
        Assert.Equal("v1 ReportedHasAValue", Pair(new { with = "b", kind = "OverlapKnown" }).Errors);
        Assert.Equal("v1 CountsAreNotNegative", Pair(new { with = "b", kind = "OverlapKnown", people = -1 }).Errors);
        Assert.Equal("v1 PeopleAreWhole", Pair(new { with = "b", kind = "OverlapKnown", people = 1.5 }).Errors);
    }

    [Fact]
    public void Errors_an_overlap_is_held_against_its_own_period()
    {
        // 50 of 60 in 2021; in 2022 only 30 are left, of whom 20 are in both.
        var example = Example.Of("Cumulative", "Effective").Value("SEN", "2021", 60, new { scheme = "a", overlap = new[] { new { with = "b", kind = "OverlapKnown", people = 50 } } })
            .Value("SEN", "2022", 30, new { scheme = "a", overlap = new[] { new { with = "b", kind = "OverlapKnown", people = 20 } } }).Value("SEN", "2021", 55, new { scheme = "b" });

        Assert.Equal((65m, 65m), example.Row().Bounds());
    }

    [Fact]
    public void Errors_a_subset_above_its_whole()
    {
        Assert.Equal("v1 SubsetIsWithinItsWhole", Pair(new { with = "b", kind = "SubsetOf" }).Errors);
        Assert.Equal("", Pair(new { with = "b", kind = "SubsetOf" }, one: 40).Errors);
    }

    [Fact]
    public void Errors_contradictory_declarations()
    {
        var five = new { with = "a", kind = "OverlapKnown", people = 5 };

        Assert.Equal("v2 DeclarationsAgree", Pair(new { with = "b", kind = "Disjoint" }, five).Errors);
        Assert.Equal("v2 DeclarationsAgree", Pair(new { with = "b", kind = "OverlapKnown", people = 6 }, five).Errors);
        Assert.Equal("", Pair(new { with = "b", kind = "OverlapKnown", people = 5 }, five).Errors);
        Assert.Equal("", Pair(new { with = "b", kind = "Unknown" }, five).Errors);
        Assert.Equal("", Pair(new { with = "b", kind = "SubsetOf" }, new { with = "a", kind = "OverlapKnown", people = 40 }, one: 40).Errors);
    }

    [Fact]
    public void Errors_two_declarations_of_one_value_about_the_same_scheme() =>
        Assert.Equal("v1 DeclarationsAgree", Example.Of("Cumulative", "Effective").Value("SEN", "2021", 5, new { scheme = "a", overlap = new[] { new { with = "b", kind = "Disjoint" }, new { with = "b", kind = "Unknown" } } })
            .Value("SEN", "2021", 5, new { scheme = "b" }).Errors);

    [Fact]
    public void Errors_declarations_that_can_each_be_true_but_not_together() =>
        // Two disjoint schemes of 30 cannot both be among 40 people.
        Assert.StartsWith("v2 DeclarationsAgree", Example.Of("Cumulative", "Effective")
            .Value("SEN", "2021", 30, new { scheme = "a", overlap = new object[] { new { with = "b", kind = "Disjoint" }, new { with = "c", kind = "SubsetOf" } } })
            .Value("SEN", "2021", 30, new { scheme = "b", overlap = new[] { new { with = "c", kind = "SubsetOf" } } }).Value("SEN", "2021", 40, new { scheme = "c" }).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("Flow", "-1", "v1 CountsAreNotNegative")]
    [InlineData("Event", "-1", "v1 CountsAreNotNegative")]
    [InlineData("Event", "1.5", "v1 PeopleAreWhole")]
    [InlineData("Level", "-1.5", "")]
    [InlineData("Flow", "1.5", "")] // money
    [InlineData("Flow", "1e19", "v1 NumbersFit")]
    [InlineData("Flow", "1e400", "v1 NumbersFit")]
    [InlineData("Flow", "\"10\"", "v1 FieldIsReadable")]
    [InlineData("Flow", "null", "v1 ReportedHasAValue")]
    public void Errors_numbers(string kind, string value, string errors) =>
        Assert.Equal(errors, Example.Of(kind).Value("SEN", "2021", and: new { value = JsonSerializer.Deserialize<JsonElement>(value) }).Errors);

    [Fact]
    public void Errors_parts_of_a_ratio()
    {
        Assert.Equal("v1 CountsAreNotNegative", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = -1, denominator = 5 }).Errors);
        Assert.Equal("v1 CountsAreNotNegative", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 1, denominator = -5 }).Errors);
        Assert.Equal("v1 PeopleAreWhole", Example.Of("Ratio", "Effective").Value("SEN", "2021", and: new { numerator = 1.5, denominator = 5 }).Errors);
        Assert.Equal("v1 ReportedHasAValue", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 1 }).Errors);
        Assert.Equal("", Example.Of("Ratio", "Effective").Value("SEN", "2021", 0.5m).Errors);
    }

    [Fact]
    public void Errors_fractions_of_people() => Assert.Equal("v1 PeopleAreWhole", One(10.5m).Errors);

    [Fact]
    public void Errors_duplicate_ids()
    {
        Assert.Equal("v1 IdsAreUnique", One().Value("SEN", "2022", 1, new { id = "v1" }).Errors);
        Assert.Equal("X IdsAreUnique", One().Indicator("x", "Flow").Errors);
    }

    [Fact]
    public void Errors_unknown_references()
    {
        Assert.Equal("v1 ReferencesAreKnown", One(and: new { indicator = "Y" }).Errors);
        Assert.Equal("v1 ReferencesAreKnown", One(and: new { country = "Senegal" }).Errors);
        Assert.Equal("v1 ReferencesAreKnown", One(and: new { overlap = new[] { new { with = "nobody", kind = "Disjoint" } } }).Errors);
        Assert.Equal("Y ReferencesAreKnown", One().Target(0, 1, indicator: "Y").Errors);
        Assert.Equal("X ReferencesAreKnown", One().Target(0, 1, scope: "Africa").Errors);
        Assert.Equal(" ReferencesAreKnown", One().With(new { countries = new[] { "Africa" } }).Errors);
        Assert.Equal("", One().Target(0, 1, indicator: "PR").Errors);
    }

    [Fact]
    public void Errors_reported_without_a_value_and_not_reported_with_one()
    {
        Assert.Equal("v1 ReportedHasAValue", One(null).Errors);
        Assert.Equal("v1 ReportedHasAValue", One(10, new { state = "NotReported" }).Errors);
        Assert.Equal("v1 ReportedHasAValue", Example.Of("Ladder").Value("SEN", "2021").Errors);
        Assert.Equal("", Example.Of("Qualitative").Value("SEN", "2021").Errors);
    }

    [Fact]
    public void Errors_approved_without_a_date_or_two_with_the_same_one()
    {
        Assert.Equal("v1 ApprovedHasADate", One(and: new { approvedAt = (string?)null }).Errors);
        Assert.Equal("", One(and: new { approvedAt = (string?)null, status = "Submitted" }).Errors);
        Assert.Equal("v2 OneApprovalIsLater", One(1, new { approvedAt = "2022-01-01" }).Value("SEN", "2021", 1, new { approvedAt = "2022-01-01T02:00:00+02:00" }).Errors);
        Assert.Equal("", One(1, new { approvedAt = "2022-01-01" }).Value("SEN", "2022", 1, new { approvedAt = "2022-01-01" }).Errors);
        Assert.Equal("v2 OneApprovalIsLater", Example.Of("Event").Value("SEN", "2021", and: new { scheme = "law", approvedAt = "2022-01-01" }).Value("SEN", "2022", and: new { scheme = "law", approvedAt = "2022-01-01" }).Errors);
        Assert.Equal("", Example.Of("Event").Value("SEN", "2021", and: new { approvedAt = "2022-01-01" }).Value("SEN", "2021", and: new { approvedAt = "2022-01-01" }).Errors);
    }

    [Fact]
    public void Errors_a_year_and_a_half_year_of_one_series()
    {
        Assert.Equal("v2 PeriodsAreOfOneLength", Example.Of("Flow").Value("SEN", "2021", 1).Value("SEN", "2022-H1", 1).Errors);
        Assert.Equal("", Example.Of("Flow").Value("SEN", "2021", 1, new { scheme = "a" }).Value("SEN", "2022-H1", 1, new { scheme = "b" }).Errors);
    }

    [Fact]
    public void Errors_targets_and_milestones()
    {
        Assert.Equal("X OneTargetIsSet", One().Target(0, 1).Target(0, 2).Errors);
        Assert.Equal("X MilestonesAreWithinThePhase", One().Target(0, 9, milestones: new Dictionary<string, int> { ["2020"] = 1 }).Errors);
        Assert.Equal("X MilestonesAreWithinThePhase", One().Target(0, 9, milestones: new Dictionary<string, int> { ["2025"] = 8 }).Errors);
        Assert.Equal("", One().Target(0, 9, milestones: new Dictionary<string, int> { ["2021"] = 1, ["2025"] = 9 }).Errors);
        Assert.Equal("X FieldIsReadable", One().Target(0, 9, milestones: new { soon = 1 }).Errors);
        Assert.Equal("X FieldIsReadable", One().Target(0, 9, "Sometimes").Errors);
    }

    [Fact]
    public void Errors_dates_in_order()
    {
        Assert.Equal("v1 DatesAreInOrder", Example.Of("Event").Value("SEN", "2021", and: new { date = "2022-01-01" }).Errors);
        Assert.Equal("v1 DatesAreInOrder", Example.Of("Event").Value("SEN", "2021", and: new { date = "2021-06-01", reversedOn = "2021-05-31" }).Errors);
        Assert.Equal(" DatesAreInOrder", One().With(new { phase = new { start = 2025, end = 2021 } }).Errors);
    }

    [Theory]
    [InlineData("period", "\"2021-H3\"")]
    [InlineData("period", "2021")]
    [InlineData("state", "\"Perhaps\"")]
    [InlineData("status", "\"\"")]
    [InlineData("approvedAt", "\"yesterday\"")]
    [InlineData("themes", "[1]")]
    [InlineData("themes", "\"t\"")]
    [InlineData("overlap", "{}")]
    [InlineData("overlap", "[{\"with\":\"b\"}]")]
    [InlineData("cells", "{\"sex\":1}")]
    [InlineData("estimated", "\"yes\"")]
    [InlineData("changeClass", "\"R9\"")]
    public void Errors_a_field_that_cannot_be_read_is_named(string field, string value)
    {
        var errors = One(and: new Dictionary<string, object> { [field] = JsonSerializer.Deserialize<JsonElement>(value) }).Output.At("errors").EnumerateArray().ToList();

        Assert.Contains(errors, e => e.Text("id") == "v1" && e.Text("rule") == "FieldIsReadable" && (field is "overlap" or "cells" || e.Text("message")!.Contains($"'{field}'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("asOf")]
    [InlineData("phase")]
    [InlineData("indicators")]
    [InlineData("values")]
    public void Errors_what_must_be_there(string field) =>
        Assert.Equal(" FieldIsReadable", One().With(new Dictionary<string, object?> { [field] = null }).Errors);

    [Theory]
    [InlineData("view", "\"secret\"")]
    [InlineData("periodsPerYear", "4")]
    [InlineData("thresholds", "{\"onTrack\":0.5,\"atRisk\":0.6}")]
    [InlineData("thresholds", "{\"onTrack\":1.1,\"atRisk\":0.6}")]
    [InlineData("phase", "{\"start\":2021}")]
    [InlineData("indicators", "{}")]
    public void Errors_fields_of_the_file(string field, string value) =>
        Assert.Contains(" FieldIsReadable", One().With(new Dictionary<string, object> { [field] = JsonSerializer.Deserialize<JsonElement>(value) }).Errors, StringComparison.Ordinal);

    [Fact]
    public void Errors_populations_are_whole_and_not_negative()
    {
        Assert.Equal("SEN CountsAreNotNegative; KHM PeopleAreWhole", Example.Of("Flow").With(new { populations = new { SEN = -1, KHM = 1.5 } }).Errors);
        Assert.Equal(" ReferencesAreKnown", Example.Of("Flow").With(new { populations = new { Africa = 1 } }).Errors);
    }

    [Fact]
    public void Errors_values_that_are_no_objects_or_have_no_id_are_named_by_their_place()
    {
        Assert.Equal("values[0] FieldIsReadable; values[1] FieldIsReadable", Example.Of("Flow").With(new { values = new object[] { 1, new { country = "SEN" } } }).Errors);
        Assert.Equal("indicators[0] FieldIsReadable", new Example().With(new { indicators = new object[] { new { kind = "Flow" } } }).Errors);
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void Errors_a_sum_that_is_too_large_is_refused_and_never_wrapped_or_printed(string view)
    {
        var example = Example.Of("Cumulative", "Effective").With(new { view }).Value("SEN", "2021", long.MaxValue);
        Assert.Equal("", example.Errors);
        var sum = example.Value("KHM", "2021", 1);

        Assert.Equal("X NumbersFit", sum.Errors);
        Assert.Equal("[]", sum.Output.Raw("figures"));
        Assert.Equal("What is computed for programme comes to 9223372036854775808; a count is at most 9223372036854775807.", sum.Output.At("errors")[0].Text("message"));
    }

    [Fact]
    public void Errors_a_sum_of_one_period_of_what_is_submitted_of_cells_or_a_forecast_that_is_too_large()
    {
        var half = long.MaxValue / 2 + 1m;
        Assert.Equal("X NumbersFit", Example.Of("Repeat").Value("SEN", "2021", half).Value("KHM", "2021", half).Errors);
        Assert.Equal("X NumbersFit", Example.Of("Flow").Value("SEN", "2021", half).Value("SEN", "2022", half, new { status = "Submitted" }).Errors);
        Assert.Equal("X NumbersFit", Example.Of("Flow").Value("SEN", "2021", half).Value("SEN", "2022", 1).Target(0, 5).Value("SEN", "2023", half - 2).Errors);
        Assert.Equal("PR NumbersFit; PR-UNIQUE NumbersFit", Example.Of("Flow", "Legal").Indicator("Y", "Flow", "Adequacy").Value("SEN", "2021", half).Value("SEN", "2021", half, new { indicator = "Y" }).Errors);
        Assert.Equal("v1 NumbersFit", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = long.MaxValue, denominator = 1e-20m }).Errors);
    }

    [Fact]
    public void Errors_only_the_cause_is_reported()
    {
        var cells = new { sex = new { women = 1 }, rural = new { yes = 3 } };
        Assert.Equal("v1 CountsAreNotNegative", One(-1, new { cells }).Errors);
        Assert.Equal("v1 PeopleAreWhole", One(1.5m, new { cells }).Errors);
        Assert.Equal("v1 PeopleAreWhole", One(10, new { cells = new { sex = new { women = 10.5 } } }).Errors);
        Assert.Equal("v1 CountsAreNotNegative", Pair(new { with = "b", kind = "OverlapKnown", people = 5 }, one: -1).Errors);
        Assert.Equal("v1 ReferencesAreKnown; v1 CellsFitIntoTheTotal", One(10, new { cells = new { colour = new { red = 1 }, rural = new { yes = 11 } } }).Errors);
        // What is wrong by itself is said beside it.
        Assert.Equal("v1 PeopleAreWithinThePopulation; v1 CellsFitIntoTheTotal", One(101, new { cells = new { rural = new { yes = 102 } } }).Errors);
        Assert.Equal(" FieldIsReadable", One().With(new { indicators = (object?)null }).Errors);
        Assert.Equal("v1 FieldIsKnown", One(null, new { valeu = 5 }).Errors);
    }

    [Fact]
    public void Errors_a_field_that_nobody_reads_is_named_with_its_place()
    {
        Assert.Equal(" FieldIsKnown", One().With(new { valuse = 1 }).Errors);
        Assert.Equal(" FieldIsKnown", One().With(new { phase = new { start = 2021, end = 2025, begin = 1 } }).Errors);
        Assert.Equal(" FieldIsKnown", One().With(new { thresholds = new { onTrack = 0.8, atRisk = 0.6, offTrack = 0.1 } }).Errors);
        Assert.Equal("phase1 FieldIsKnown", One().With(new { phase1 = new[] { new { indicator = "X", value = 1, year = 1 } } }).Errors);
        Assert.Equal("Y FieldIsKnown", One().With(new { indicators = new object[] { new { code = "X", kind = "Flow", direction = "Ascending" }, new { code = "Y", kind = "Flow", direction = "Ascending", name = "Test" } } }).Errors);
        Assert.Equal("X FieldIsKnown", One().With(new { targets = new[] { new { indicator = "X", scope = "programme", baselineMode = "Reset", target = 5, year = 2025 } } }).Errors);
        Assert.Equal("v1 FieldIsKnown", One(and: new { sheme = "a" }).Errors);
        Assert.Equal("v1 FieldIsKnown", Pair(new { with = "b", kind = "Disjoint", poeple = 1 }).Errors);
    }

    [Fact]
    public void Errors_optional_fields_may_be_null() => Assert.Equal("", One(and: new
    {
        withdrawnAt = (string?)null, numerator = (int?)null, changeClass = (string?)null, scheme = (string?)null, overlap = (object?)null, themes = (object?)null, stage = (string?)null,
        cells = new { sex = (object?)null, rural = new { yes = (int?)null } }, estimated = (bool?)null, evidence = (string?)null,
    }).With(new { targets = (object?)null, countries = (object?)null, thresholds = (object?)null, view = (string?)null, periodsPerYear = (int?)null, phase1 = (object?)null }).Errors);
}
