namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, sections 7 and 8: who the people are, and what is kept back.</summary>
public sealed class Section07DisaggregationTests
{
    private static Example People(params (string Country, string Year, decimal People, object? Cells)[] reports)
    {
        var example = Example.Of("Flow", "Effective");
        foreach (var (country, year, people, cells) in reports)
        {
            example.Value(country, year, people, new { cells });
        }

        return example;
    }

    [Fact]
    public void Rule_7_a_partition_has_an_explicit_rest_and_its_coverage() =>
        Assert.Equal("{'sex':{'cells':{'men':30,'women':50},'notStated':20,'coverage':0.8}}", People(("SEN", "2021", 100, new { sex = new { women = 50, men = 30 } })).Row("SEN").Raw("disaggregation"));

    [Fact]
    public void Rule_7_an_overlapping_dimension_has_no_rest_and_may_exceed_the_total() =>
        Assert.Equal("{'rural':{'cells':{'far':90,'near':80},'notStated':null,'coverage':1}}", People(("SEN", "2021", 100, new { rural = new { far = 90, near = 80 } })).Row("SEN").Raw("disaggregation"));

    [Fact]
    public void Rule_7_a_value_without_a_split_stays_in_the_total_and_lowers_coverage()
    {
        var example = People(("SEN", "2021", 100, new { sex = new { women = 50, men = 50 }, disability = new { yes = 7 } }), ("KHM", "2022", 300, null));

        Assert.Equal((400m, "{'disability':{'cells':{'yes':7},'notStated':null,'coverage':0.25},'sex':{'cells':{'men':50,'women':50},'notStated':300,'coverage':0.25}}"), (example.Row().Number("value"), example.Row().Raw("disaggregation")));
        Assert.False(example.Row("KHM").TryGetProperty("disaggregation", out _));
    }

    [Fact]
    public void Rule_7_the_rest_of_schemes_that_overlap_is_of_the_most_people_there_can_be()
    {
        // 60 and 50 with 20 in both are 90 people; 40 + 30 are stated.
        var row = Example.Of("Cumulative", "Effective").Value("SEN", "2021", 60, new { scheme = "a", overlap = new[] { new { with = "b", kind = "OverlapKnown", people = 20 } }, cells = new { sex = new { women = 40 } } })
            .Value("SEN", "2021", 50, new { scheme = "b", cells = new { sex = new { women = 5, men = 30 } } }).Row("SEN");

        Assert.Equal((90m, "{'cells':{'men':30,'women':45},'notStated':15,'coverage':0.8333333333333333333333333333}"), (row.Number("upper"), row.Raw("disaggregation.sex")));
    }

    [Fact]
    public void Rule_7_people_who_are_in_two_schemes_may_be_stated_twice_but_never_leave_less_than_nobody() =>
        Assert.Equal("{'cells':{'women':100},'notStated':0,'coverage':1}", Example.Of("Cumulative", "Effective").Value("SEN", "2021", 50, new { scheme = "a", overlap = new[] { new { with = "b", kind = "OverlapKnown", people = 50 } }, cells = new { sex = new { women = 50 } } })
            .Value("SEN", "2021", 50, new { scheme = "b", cells = new { sex = new { women = 50 } } }).Row("SEN").Raw("disaggregation.sex"));

    [Fact]
    public void Rule_7_a_total_is_never_overwritten_by_its_cells() => Assert.Equal(100, People(("SEN", "2021", 100, new { sex = new { women = 1 } })).Row().Number("value"));

    [Fact]
    public void Rule_7_a_cell_that_is_null_is_not_stated() =>
        Assert.Equal("{'sex':{'cells':{'women':40},'notStated':60,'coverage':0.4}}", People(("SEN", "2021", 100, new { sex = new { women = 40, men = (int?)null } })).Row().Raw("disaggregation"));

    [Fact]
    public void Rule_7_cells_of_a_ratio_are_of_its_numerator() =>
        Assert.Equal("{'sex':{'cells':{'women':15},'notStated':5,'coverage':0.75}}", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 20, denominator = 50, cells = new { sex = new { women = 15 } } }).Row().Raw("disaggregation"));

    [Fact]
    public void Rule_7_an_empty_total_has_no_coverage() =>
        Assert.Equal("{'sex':{'cells':{'women':0},'notStated':0,'coverage':null}}", People(("SEN", "2021", 0, new { sex = new { women = 0 } })).Row().Raw("disaggregation"));

    [Theory]
    [InlineData("sex", 60, 41, "v1 CellsFitIntoTheTotal")]
    [InlineData("ageBand", 60, 40, "")]
    [InlineData("migrants", 101, 0, "v1 CellsFitIntoTheTotal")]
    [InlineData("informal", 100, 100, "")]
    [InlineData("colour", 1, 1, "v1 ReferencesAreKnown")]
    [InlineData("disability", -1, 1, "v1 CountsAreNotNegative")]
    public void Rule_7_cells_must_fit(string dimension, int one, int other, string errors) =>
        Assert.Equal(errors, Example.Of("Flow").Value("SEN", "2021", 100, new { cells = new Dictionary<string, object> { [dimension] = new { one, other } } }).Errors);

    [Fact]
    public void Rule_7_cells_without_a_total_and_fractions_of_people_are_errors()
    {
        Assert.Equal("v1 CellsFitIntoTheTotal", Example.Of("Flow").Value("SEN", "2021", and: new { state = "NotReported", cells = new { sex = new { women = 1 } } }).Errors);
        Assert.Equal("v1 PeopleAreWhole", Example.Of("Flow").Value("SEN", "2021", 100, new { cells = new { sex = new { women = 1.5 } } }).Errors);
    }

    [Theory]
    [InlineData(0, "{'men':60,'women':0}", "40")]
    [InlineData(1, "{'men':60,'women':null}", "null")] // the smallest other goes with it: the rest of 39
    [InlineData(4, "{'men':60,'women':null}", "null")]
    [InlineData(5, "{'men':60,'women':5}", "35")]
    public void Rule_8_cells_of_one_to_four_are_kept_back_with_one_more(int women, string cells, string rest)
    {
        var row = People(("SEN", "2021", 100, new { sex = new { women, men = 60 } })).With(new { view = "public" }).Row("SEN");

        Assert.Equal((cells, rest), (row.Raw("disaggregation.sex.cells"), row.Raw("disaggregation.sex.notStated")));
        Assert.Equal(rest == "null" ? "['women','notStated']" : null, row.At("disaggregation.sex").TryGetProperty("suppressed", out _) ? row.Raw("disaggregation.sex.suppressed") : null);
        // The share that is stated would give the rest away.
        Assert.Equal(rest == "null", row.Number("disaggregation.sex.coverage") is null);
    }

    [Fact]
    public void Rule_8_inside_nothing_is_kept_back() => Assert.Equal("{'men':60,'women':1}", People(("SEN", "2021", 100, new { sex = new { women = 1, men = 60 } })).Row("SEN").Raw("disaggregation.sex.cells"));

    [Fact]
    public void Rule_8_a_cell_cannot_be_worked_out_from_the_programme_and_the_other_countries()
    {
        // 3 women in Senegal: Cambodia's or the programme's must go too, whichever is the smaller.
        var example = People(("SEN", "2021", 100, new { sex = new { women = 3, men = 97 } }), ("KHM", "2021", 100, new { sex = new { women = 50, men = 50 } })).With(new { view = "public" });

        Assert.Equal(["{'men':null,'women':null}", "{'men':null,'women':null}", "{'men':147,'women':53}"], new[] { "SEN", "KHM", "programme" }.Select(s => example.Row(s, "2021").Raw("disaggregation.sex.cells")));
    }

    [Fact]
    public void Rule_8_a_cell_cannot_be_worked_out_from_the_position_and_the_other_periods()
    {
        var example = People(("SEN", "2021", 100, new { disability = new { yes = 2 } }), ("SEN", "2022", 100, new { disability = new { yes = 20 } }), ("SEN", "2023", 100, new { disability = new { yes = 30 } })).With(new { view = "public" });

        Assert.Equal(["{'yes':null}", "{'yes':null}", "{'yes':30}"], new[] { "2021", "2022", "2023" }.Select(y => example.Row("SEN", y).Raw("disaggregation.disability.cells")));
        Assert.Equal("{'yes':52}", example.Row("SEN").Raw("disaggregation.disability.cells"));
    }

    [Fact]
    public void Rule_8_the_same_values_are_kept_back_in_every_row_that_shows_them()
    {
        // Cumulative: the position is that of 2023, and the programme carries Senegal's 2022 beside Cambodia's 2023.
        var example = Example.Of("Cumulative", "Effective").With(new { view = "public" })
            .Value("SEN", "2022", 100, new { cells = new { sex = new { women = 3, men = 97 } } }).Value("KHM", "2023", 100, new { cells = new { sex = new { women = 45, men = 55 } } });

        Assert.Equal("{'men':null,'women':null}", example.Row("SEN").Raw("disaggregation.sex.cells"));
        Assert.Equal(example.Row("SEN").Raw("disaggregation"), example.Row("SEN", "2022").Raw("disaggregation"));
        Assert.Equal(example.Row("KHM").Raw("disaggregation"), example.Row("KHM", "2023").Raw("disaggregation"));
        // 48 less 45 would give the three away.
        Assert.True(example.Row().Raw("disaggregation.sex.cells.women") == "null" || example.Row("KHM").Raw("disaggregation.sex.cells.women") == "null");
        Assert.Equal("null", example.Row(period: "2022").Raw("disaggregation.sex.cells.women"));
    }

    [Fact]
    public void Rule_8_public_views_hold_nothing_that_is_not_approved()
    {
        var example = Example.Of("Flow", "Effective").With(new { view = "public" }).Value("SEN", "2021", 10).Value("SEN", "2022", 5, new { status = "Submitted" });

        Assert.Equal((null, ""), (example.Row("SEN").Number("provisional"), example.Row().LeftOut()));
    }
}
