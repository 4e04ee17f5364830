namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, sections 10 and 11: derivations, and the indicators of the first framework.</summary>
public sealed class Section11FrameworkTests
{
    [Fact]
    public void Rule_10_a_figure_comes_with_its_inputs_down_to_the_evidence_and_what_was_left_out()
    {
        var row = Example.Of("Cumulative").Value("SEN", "2021", 9).Value("SEN", "2022", 10, new { scheme = "s", evidence = "https://example.org/law", estimated = true, approvedAt = "2023-02-01" })
            .Value("SEN", "2026", 9).Value("SEN", "2020", 9).Value("SEN", "2024", 9).Target(0, 40, "Reset", "SEN").Row("SEN");

        Assert.Equal(
            "{'formula':'LargestOfOverlapping','rule':'LargestOfOverlapping','inputs':["
            + "{'id':'v1','country':'SEN','period':'2021','value':9,'state':'Reported','approvedOn':'2021-01-01','carriedFrom':2021},"
            + "{'id':'v2','country':'SEN','period':'2022','value':10,'state':'Reported','scheme':'s','evidence':'https://example.org/law','approvedOn':'2023-02-01','carriedFrom':2022,'estimated':true}],"
            + "'leftOut':[{'id':'v3','reason':'OutsideThePhase'},{'id':'v4','reason':'OutsideThePhase'},{'id':'v5','reason':'AfterTheDate'}],"
            + "'baselineMode':'Reset','baselineAdded':null,'cappedAtPopulation':false,'bounds':[{'country':'SEN','lower':10,'upper':19,'capped':false}],'roundedDownTo':null}",
            row.Raw("derivation"));
    }

    [Fact]
    public void Rule_11_CR_counts_the_countries_of_IC()
    {
        var example = new Example().Indicator("IC", "Event").Indicator("CR", "Event").Value("SEN", "2021", and: new { indicator = "IC" }).Value("SEN", "2022", and: new { indicator = "IC" })
            .Value("KHM", "2022", and: new { indicator = "IC", stage = "Planned" }).Value("TGO", "2022", and: new { indicator = "IC", status = "Submitted" });

        Assert.Equal((1m, 2m, "countries", "CountOfCountries"), (example.Row(indicator: "CR").Number("value"), example.Row(indicator: "CR").Number("provisional"), example.Row(indicator: "CR").Text("unit"), example.Row(indicator: "CR").Text("derivation.rule")));
        Assert.Equal((2m, 3m, "changes"), (example.Row(indicator: "IC").Number("value"), example.Row(indicator: "IC").Number("provisional"), example.Row(indicator: "IC").Text("unit")));
        Assert.Equal([1m, 1m], new[] { "2021", "2022" }.Select(y => example.Row(period: y, indicator: "CR").Number("value")));
    }

    [Fact]
    public void Rule_11_CR_counts_its_own_values_where_the_file_has_some() =>
        Assert.Equal(2, new Example().Indicator("IC", "Event").Indicator("CR", "Event").Value("SEN", "2021", and: new { indicator = "CR" }).Value("SEN", "2021", and: new { indicator = "CR" }).Row(indicator: "CR").Number("value"));

    [Fact]
    public void Rule_11_a_target_of_CR_projects_with_the_countries_so_far()
    {
        var example = new Example().Indicator("IC", "Event").Indicator("CR", "Event").Target(0, 50, "Reset", indicator: "CR").Value("SEN", "2021", and: new { indicator = "IC" }).Value("SEN", "2022", and: new { indicator = "IC" }).Value("KHM", "2022", and: new { indicator = "IC" });

        Assert.Equal("{'value':3.3333333333333333333333333333,'lower':3.3333333333333333333333333333,'upper':4,'reachedIn':'2095-Q4'}", example.Row(indicator: "CR").Raw("projection"));
    }

    [Fact]
    public void Rule_11_PC_counts_the_countries_that_join() =>
        Assert.Equal((2m, "countries"), new Example().Indicator("PC", "Event").Value("SEN", "2021", and: new { indicator = "PC" }).Value("KHM", "2022", and: new { indicator = "PC" }).Row(indicator: "PC") is var row ? (row.Number("value"), row.Text("unit")) : default);

    [Fact]
    public void Rule_11_the_joint_target_belongs_to_the_sum_of_the_dimensions()
    {
        var example = new Example().Indicator("PR-LEGAL", "Cumulative", "Legal").Indicator("PR-EFFECTIVE", "Cumulative", "Effective").Target(0, 100, "Reset", indicator: "PR")
            .Value("SEN", "2021", 10, new { indicator = "PR-LEGAL" }).Value("SEN", "2022", 20, new { indicator = "PR-LEGAL" }).Value("SEN", "2023", 30, new { indicator = "PR-EFFECTIVE" });

        // 10, 20 and 50 at the ends of the years: changes of 10, 10 and 30.
        Assert.Equal((0.5m, 60m, "OnTrack"), (example.Output.Number("improvements.achievement"), example.Output.Number("improvements.expected"), example.Output.Text("improvements.status")));
        Assert.Equal((70m, 110m, "2026-Q4"), (example.Output.Number("improvements.projection.lower"), example.Output.Number("improvements.projection.upper"), example.Output.Text("improvements.projection.reachedIn")));
    }
}
