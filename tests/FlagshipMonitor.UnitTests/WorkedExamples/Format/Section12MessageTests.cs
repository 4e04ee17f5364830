using System.Text.Json;

namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 12: what is said of a mistake, to the letter, and what is none. All figures are made up.</summary>
public sealed class Section12MessageTests
{
    private static Example One(object? and = null, string kind = "Flow", decimal? value = 10) => Example.Of(kind).Value("SEN", "2021", value, and);

    private static Dictionary<string, object?> Field(string name, string json) => new() { [name] = JsonSerializer.Deserialize<JsonElement>(json) };

    private static void Says(string said, Example example)
    {
        Assert.NotEmpty(example.Errors);
        Assert.Contains(said, example.Output.At("errors").EnumerateArray().Select(e => e.Text("message")));
    }

    private static object Overlap(string with, string kind, decimal? people = null) => new { with, kind, people };

    private static Example Pair(object ofA, object ofB, string kind = "Cumulative", decimal a = 40, decimal b = 50) => Example.Of(kind, "Effective")
        .Value("SEN", "2022", a, new { scheme = "a", overlap = new[] { ofA } }).Value("SEN", "2022", b, new { scheme = "b", overlap = new[] { ofB } });

    [Theory]
    [InlineData("state", "\"Perhaps\"", "'state' is 'Perhaps'; it must be one of Reported, NotReported, NotApplicable, NotDue.")]
    [InlineData("state", "\"Reported, NotReported\"", "'state' is 'Reported, NotReported'; it must be one of Reported, NotReported, NotApplicable, NotDue.")]
    [InlineData("state", "null", "'state' is missing.")]
    [InlineData("status", "null", "'status' is missing.")]
    [InlineData("country", "null", "'country' is missing.")]
    [InlineData("indicator", "null", "'indicator' is missing.")]
    [InlineData("period", "null", "'period' is missing.")]
    [InlineData("period", "\"2021-H3\"", "'period' is '2021-H3'; it must be a year such as 2024 or a half-year such as 2024-H2.")]
    [InlineData("approvedAt", "\"2021-01-01 12:00\"", "'approvedAt' is '2021-01-01 12:00'; it must be a day such as 2024-06-30, or a moment such as 2024-06-30T12:00:00Z.")]
    [InlineData("approvedAt", "\"2021-13-45\"", "'approvedAt' is '2021-13-45'; it must be a day such as 2024-06-30, or a moment such as 2024-06-30T12:00:00Z.")]
    [InlineData("date", "\"soon\"", "'date' is 'soon'; it must be a day such as 2024-06-30, or 2024-06 or 2024 when no more is known.")]
    [InlineData("value", "true", "'value' must be a number.")]
    [InlineData("value", "1e19", "'value' is too large: 1e19.")]
    [InlineData("value", "-1", "'value' is -1; a count is zero or more.")]
    [InlineData("numerator", "-2", "'numerator' is -2; a count is zero or more.")]
    [InlineData("denominator", "-3", "'denominator' is -3; a count is zero or more.")]
    [InlineData("valeu", "1", "'valeu' is not a field; the nearest is 'value'.")]
    [InlineData("Value", "1", "'Value' is not a field; the nearest is 'value'.")]
    [InlineData("stats", "1", "'stats' is not a field; the nearest are 'state', 'status'.")]
    [InlineData("overlap", "[{\"with\":\"b\",\"kind\":\"Disjoint\"},{\"with\":\"c\",\"kind\":\"Disjoint\",\"peple\":1}]", "'overlap[1].peple' is not a field; the nearest is 'people'.")]
    [InlineData("overlap", "[{\"with\":\"b\",\"kind\":\"Disjoint\",\"remarks\":1}]", "'overlap[0].remarks' is not a field; there are 'with', 'kind', 'people'.")]
    [InlineData("estimated", "1", "'estimated' must be true or false.")]
    [InlineData("themes", "[\" \"]", "'themes' must be a list of texts.")]
    [InlineData("themes", "1", "'themes' must be a list.")]
    [InlineData("evidence", "\" \"", "'evidence' must be text that is not empty.")]
    [InlineData("cells", "[]", "'cells' must be an object.")]
    [InlineData("cells", "{\"sex\":1}", "The cells of 'sex' must be an object.")]
    [InlineData("cells", "{\"sex\":{\"women\":\"1\"}}", "'cells.sex.women' must be a number.")]
    [InlineData("cells", "{\"sex\":{\"women\":6,\"men\":7}}", "The cells by sex add up to 13, more than the total 10.")]
    [InlineData("cells", "{\"sex\":{\"women\":-6}}", "The cell sex.women is -6; a count is zero or more.")]
    [InlineData("cells", "{\"sex\":{\"women\":0.5}}", "The cell sex.women is 0.5; people are whole.")]
    [InlineData("cells", "{\"rural\":{\"yes\":11}}", "The cell rural.yes is 11, more than the total 10.")]
    [InlineData("cells", "{\"colour\":{\"red\":11}}", "The dimension 'colour' is not known; it must be one of sex, ageBand, disability, informal, migrants, rural.")]
    [InlineData("overlap", "[{\"kind\":\"Disjoint\"}]", "'with' is missing.")]
    [InlineData("overlap", "[{\"with\":\"b\"}]", "'kind' is missing.")]
    [InlineData("overlap", "[{\"with\":\"b\",\"kind\":\"OverlapKnown\"}]", "The overlap with 'b' is known, but 'people' is missing.")]
    [InlineData("overlap", "[{\"with\":\"b\",\"kind\":\"Disjoint\"}]", "It declares an overlap with the scheme 'b', which has no value in SEN.")]
    public void Errors_of_a_value_say_what_would_be_right(string field, string value, string said) => Says(said, One(Field(field, value)));

    [Theory]
    [InlineData("asOf", "\"yesterday\"", "'asOf' is 'yesterday'; it must be a day such as 2024-06-30.")]
    [InlineData("populations", "[]", "'populations' must be an object.")]
    [InlineData("periodsPerYear", "3", "'periodsPerYear' must be a whole number from 1 to 2.")]
    [InlineData("phase", "{\"start\":2000,\"end\":2100}", "The phase must end in or after the year in which it starts, and last less than 100 years.")]
    [InlineData("phase", "{\"start\":1899,\"end\":1900}", "'phase' must hold 'start' and 'end', in years from 1900 to 2200.")]
    [InlineData("thresholds", "{\"onTrack\":0.8}", "'thresholds' must hold 'atRisk' above 0 and 'onTrack' above it, at most 1.")]
    [InlineData("phase1", "[{\"value\":1}]", "'indicator' is missing.")]
    [InlineData("phase1", "[{\"indicator\":\"X\"}]", "'value' is missing.")]
    [InlineData("indicators", "[{\"code\":\"I C\",\"kind\":\"Flow\"}]", "'code' must be an indicator's code: letters, digits and hyphens, at most 30.")]
    [InlineData("indicators", "[{\"code\":\"Y\"}]", "'kind' is missing.")]
    [InlineData("indicators", "[{\"code\":\"Y\",\"kind\":\"Flow\"}]", "'direction' is missing.")]
    [InlineData("indicators", "null", "'indicators' is missing.")]
    [InlineData("values", "null", "'values' is missing.")]
    [InlineData("populatoin", "{}", "'populatoin' is not a field; the nearest is 'populations'.")]
    [InlineData("phase", "{\"start\":2021,\"ned\":2025}", "'phase.ned' is not a field; there are 'start', 'end', 'number'.")]
    [InlineData("phase1", "[{\"indicator\":\"X\",\"value\":1,\"steps\":1}]", "'phase1[0].steps' is not a field; the nearest is 'step'.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"baselineMode\":\"Reset\",\"target\":1}]", "'scope' is missing.")]
    [InlineData("targets", "[{\"baselineMode\":\"Reset\"}]", "'indicator' is missing.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"baselineMode\":\"Reset\"}]", "'target' is missing.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":1}]", "'baselineMode' is missing.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baseline\":10,\"baselineMode\":\"Carry\"}]", "The indicator rises, but its target 5 lies the other way from its baseline 10.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baselineMode\":\"Reset\",\"milestones\":{\"2022\":\"1\"}}]", "'milestones' must be a number.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baselineMode\":\"Reset\",\"milestones\":{\"1899\":1}}]", "'milestones' names '1899'; it must be a year.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baselineMode\":\"Reset\",\"milestones\":{\"1900\":1}}]", "The milestone of 1900 is outside the phase.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baselineMode\":\"Reset\",\"milestones\":{\"2200\":1}}]", "The milestone of 2200 is outside the phase.")]
    [InlineData("targets", "[{\"indicator\":\"X\",\"target\":5,\"baselineMode\":\"Reset\",\"milestones\":{\"2201\":1}}]", "'milestones' names '2201'; it must be a year.")]
    [InlineData("values", "[{\"id\":\" \"}]", "'id' must be text that is not empty.")]
    public void Errors_of_the_file_say_what_would_be_right(string field, string value, string said) => Says(said, One().With(Field(field, value)));

    [Fact]
    public void Errors_of_a_falling_indicator_say_so() =>
        Says("The indicator falls, but its target 5 lies the other way from its baseline 1.", Example.Of("Level", direction: "Descending").Target(1, 5));

    [Fact]
    public void Errors_of_two_sides_name_both()
    {
        Says("'b' declares OverlapKnown 5 with 'a', which declares Disjoint.", Pair(Overlap("b", "Disjoint"), Overlap("a", "OverlapKnown", 5)));
        Says("The overlap of 41 with 'b' is more than the smaller of the two, 40.", Pair(Overlap("b", "OverlapKnown", 41), Overlap("a", "Unknown")));
        Says("Its 60 people cannot all be among the 50 of 'b'.", Pair(Overlap("b", "SubsetOf"), Overlap("a", "Unknown"), a: 60));
    }

    [Fact]
    public void Errors_of_two_sides_are_those_of_what_counts()
    {
        // Of a peak, what the peak declares; of a flow, of the sum; of a series, the last value that says it.
        var peak = Pair(Overlap("b", "Disjoint"), Overlap("a", "OverlapKnown", 5), "Repeat").Value("SEN", "2021", 10, new { scheme = "a", overlap = new[] { Overlap("b", "OverlapKnown", 5) } });
        Assert.Equal("v2 DeclarationsAgree", peak.Errors);
        Assert.Equal("", Pair(Overlap("b", "SubsetOf"), Overlap("a", "OverlapKnown", 40), "Repeat").Value("SEN", "2021", 10, new { scheme = "a" }).Errors);
        Assert.Equal("", Pair(Overlap("b", "SubsetOf"), Overlap("a", "OverlapKnown", 30), "Flow", 20).Value("SEN", "2021", 10, new { scheme = "a" }).Errors);
        Assert.Equal("v3 DeclarationsAgree", Pair(Overlap("b", "Disjoint"), Overlap("a", "OverlapKnown", 5)).Value("SEN", "2023", 50, new { scheme = "b", overlap = new[] { Overlap("a", "OverlapKnown", 5) } }).Errors);
    }

    [Fact]
    public void Errors_of_an_overlap_with_a_scheme_that_reported_nothing() =>
        Assert.Equal("v1 OverlapIsWithinTheSmaller", Example.Of("Cumulative", "Effective").Value("SEN", "2022", 40, new { scheme = "a", overlap = new[] { Overlap("b", "OverlapKnown", 5) } }).Value("SEN", "2022", and: new { scheme = "b", state = "NotReported" }).Errors);

    [Fact]
    public void Errors_of_drafts_are_their_references_and_not_yet_their_overlaps()
    {
        Assert.Equal("v1 ReferencesAreKnown", One(new { status = "Draft", scheme = "a", overlap = new[] { Overlap("nobody", "Disjoint") } }).Errors);
        Assert.Equal("", Example.Of("Cumulative", "Effective").Value("SEN", "2022", 60, new { scheme = "a", status = "Submitted", overlap = new[] { Overlap("b", "SubsetOf") } }).Value("SEN", "2022", 50, new { scheme = "b" }).Errors);
        Assert.Equal(10, One(new { period = "2022-H2", status = "Draft" }).Output.At("figures").EnumerateArray().Count(f => f.Text("scope") == "programme") - 1);
    }

    [Fact]
    public void No_error_is_what_is_declared_of_itself_or_of_what_is_no_count()
    {
        Assert.Equal("", Pair(Overlap("a", "OverlapKnown", 999), Overlap("b", "Unknown")).Errors);
        Assert.Equal("", Pair(Overlap("b", "SubsetOf"), Overlap("a", "Unknown"), "Level", 60).Errors);
    }

    [Fact]
    public void No_error_is_a_change_reversed_on_its_day_a_high_step_of_a_ladder_or_a_half_year_among_changes()
    {
        Assert.Equal("", Example.Of("Event").Value("SEN", "2021", and: new { date = "2021-06-01", reversedOn = "2021-06-01" }).Errors);
        Assert.Equal("{'7':1}", Example.Of("Ladder").Value("SEN", "2021", 3, new { step = 7 }).Row().Raw("distribution"));
        Assert.Equal("", Example.Of("Event").Value("SEN", "2021", and: new { scheme = "law" }).Value("SEN", "2022-H1", and: new { scheme = "law" }).Errors);
        Assert.Equal("", One().With(new { phase = new { start = 2001, end = 2100 } }).Errors);
        Assert.Equal("", One().With(new { phase = new { start = 2021, end = 2021 } }).Errors);
        Assert.Equal("v1 ReferencesAreKnown", One(Field("cells", "{\"colour\":{\"red\":11}}")).Errors);
    }

    [Fact]
    public void Format_a_unit_is_the_one_that_is_given_and_some_have_none()
    {
        var given = new Example().With(Field("indicators", "[{\"code\":\"X\",\"kind\":\"Cumulative\",\"direction\":\"Ascending\",\"dimension\":\"Legal\",\"unit\":\"persons\"},{\"code\":\"IC\",\"kind\":\"Event\",\"direction\":\"Ascending\",\"bySteps\":true}]")).Value("SEN", "2021", 5);

        Assert.Equal(("persons", null, "changes"), (given.Row().Text("unit"), One().Row().Text("unit"), given.Row(indicator: "IC").Text("unit")));
        Assert.Contains("\n", System.Text.Encoding.UTF8.GetString(Example.Evaluate(System.Text.Encoding.UTF8.GetBytes(One().Text))), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_targets_and_of_phase_1_are_named_by_their_place()
    {
        Assert.StartsWith("targets[0] FieldIsReadable", One().With(Field("targets", "[{}]")).Errors, StringComparison.Ordinal);
        Assert.StartsWith("phase1 FieldIsReadable", One().With(Field("phase1", "[{}]")).Errors, StringComparison.Ordinal);
    }
}
