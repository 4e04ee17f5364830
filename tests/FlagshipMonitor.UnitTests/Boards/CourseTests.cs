using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Boards;

/// <summary>The way of a figure through the phase, and what is narrowed, behind and planned. All numbers are made up.</summary>
public sealed class CourseTests
{
    private static readonly IndicatorCode Effective = IndicatorCode.From("PR-EFFECTIVE");

    [Fact]
    public void A_course_holds_the_position_at_each_years_end_against_the_line_to_the_target()
    {
        var course = Of(A.Portfolio(A.Value(20, 2021), A.Value(30, 2022)) with { Targets = [A.Target("PR-EFFECTIVE", 100)] }, Effective);

        Assert.Equal([20m, 30, 30, 30, 30], course.Points.Select(p => p.Figure.Amount));
        Assert.Equal([20m, 40, 60, 80, 100], course.Points.Select(p => p.Expected));
        Assert.Equal([1m, 0.75m, 0.5m, 0.375m, 0.3m], course.Points.Select(p => p.Ratio));
    }

    [Fact]
    public void A_countrys_silent_year_is_neither_zero_nor_carried()
    {
        var course = Of(A.Portfolio(A.Value(20, 2021), A.Value(50, 2023)), Effective, A.Senegal);

        Assert.Equal([20m, null, 50m, null, null], course.Points.Select(p => p.Figure.Amount));
        Assert.All([course.Points[1], course.Points[3]], p => Assert.Equal((Figure.Missing, (decimal?)null), (p.Figure, p.Ratio)));
    }

    [Fact]
    public void Changes_of_a_country_add_up_and_stand_in_years_without_a_new_one()
    {
        var portfolio = A.Portfolio(
            A.Event("a", PartialDate.OfYear(2022)), A.Event("b", PartialDate.OfYear(2024)), A.Event("c", PartialDate.OfYear(2024)));

        Assert.Equal([null, 1m, 1, 3, 3], Of(portfolio, IndicatorCode.InstitutionalChanges, A.Senegal).Points.Select(p => p.Figure.Amount));
        Assert.Equal([null, 1m, 1, 1, 1], Of(portfolio, IndicatorCode.CountriesWithResults, A.Senegal).Points.Select(p => p.Figure.Amount));
        Assert.Equal([null, 1m, 1, 3, 3], Of(portfolio, IndicatorCode.InstitutionalChanges).Points.Select(p => p.Figure.Amount));
    }

    [Fact]
    public void Years_that_are_not_over_are_not_due()
    {
        var course = Of(A.Portfolio(A.Value(20, 2021)) with { AsOf = new DateOnly(2024, 12, 30) }, Effective);

        Assert.Equal([Figure.Pending, Figure.Pending], course.Points.Skip(3).Select(p => p.Figure));
    }

    [Theory]
    [InlineData(1.0, HeatBand.Ahead)]
    [InlineData(0.999, HeatBand.OnTrack)]
    [InlineData(0.8, HeatBand.OnTrack)]
    [InlineData(0.7999, HeatBand.AtRisk)]
    [InlineData(0.6, HeatBand.AtRisk)]
    [InlineData(0.5999, HeatBand.OffTrack)]
    [InlineData(-1.0, HeatBand.OffTrack)]
    public void Bands_begin_with_their_lower_bound(double ratio, HeatBand band) => Assert.Equal(band, HeatBands.Of((decimal)ratio, Thresholds.Default));

    [Fact]
    public void No_share_is_in_no_band() => Assert.Equal(HeatBand.None, HeatBands.Of(null, Thresholds.Default));

    [Fact]
    public void Some_countries_have_a_target_only_where_each_has_one_of_its_own()
    {
        var whole = A.Portfolio(A.Value(20, 2021)) with
        {
            Targets = [A.Target("PR-EFFECTIVE", 100), A.Target("PR-EFFECTIVE", 30) with { Scope = "SEN" }, A.Target("PR-LEGAL", 10) with { Scope = "SEN" }, A.Target("PR-EFFECTIVE", 20) with { Scope = "KHM", Milestones = new Dictionary<int, decimal> { [2022] = 18 } }],
        };

        var both = whole.Narrow(new Selection(new HashSet<CountryCode> { A.Senegal, A.Cambodia }));
        var one = whole.Narrow(new Selection(new HashSet<CountryCode> { A.Senegal }));

        var line = Assert.Single(both.Targets, t => t.Scope == Scope.Programme);
        Assert.Equal((50m, 30m), (line.Value, line.Milestones[2022]));
        Assert.Equal([30m, 10m], one.Targets.Where(t => t.Scope == Scope.Programme).Select(t => t.Value));
        Assert.Equal([A.Senegal], one.Countries);
    }

    [Fact]
    public void A_theme_has_no_target_and_holds_what_is_tagged_with_it()
    {
        var narrowed = (A.Portfolio(A.Event("a") with { Themes = ["T01"] }, A.Event("b"), A.Value(20)) with { Targets = [A.Target("IC", 80)] }).Narrow(new Selection(Theme: "T01"));

        Assert.Equal(["a"], narrowed.Values.Select(v => v.Id));
        Assert.Equal(["IC", "CR"], narrowed.Indicators.Select(i => i.Code.Value));
        Assert.Empty(narrowed.Targets);
    }

    [Fact]
    public void A_step_has_its_own_target_only()
    {
        var narrowed = (A.Portfolio(A.Event("a", step: 1), A.Event("b", step: 2)) with { Targets = [A.Target("IC", 80), A.Target("IC", 20, step: 1)] }).Narrow(new Selection(Step: 1));

        Assert.Equal(1, Of(narrowed, IndicatorCode.InstitutionalChanges).Position.Measure.Figure.Amount);
        Assert.Equal([(20m, (int?)null)], narrowed.Targets.Select(t => (t.Value, t.Step)));
    }

    [Fact]
    public void Laggards_come_worst_first_with_their_latest_report()
    {
        var portfolio = A.Portfolio(A.Value(70, 2022), A.Value(10, 2021, indicator: "PR-LEGAL")) with
        {
            Targets = [A.Target("PR-EFFECTIVE", 100), A.Target("PR-LEGAL", 100), A.Target("PR-ADEQUACY", 100)],
        };

        var behind = Laggard.Of(Evaluation.Evaluate(portfolio));

        Assert.Equal([("PR-LEGAL", Status.OffTrack, "2021"), ("PR-EFFECTIVE", Status.AtRisk, "2022")], behind.Select(b => (b.Figure.Indicator.Value, b.Figure.Standing!.Status!.Value, b.LastReport!)));
    }

    [Fact]
    public void Countries_without_targets_plan_nothing_known_which_is_not_zero()
    {
        var none = A.Portfolio() with { Targets = [A.Target("PR-EFFECTIVE", 30)] };
        var some = none with { Targets = [.. none.Targets, A.Target("PR-EFFECTIVE", 12) with { Scope = "SEN" }, A.Target("PR-EFFECTIVE", 99) with { Scope = "TGO" }] };

        Assert.Equal([(null, null, 0)], TargetBalance.Of(none).Select(b => (b.Planned, b.Unplanned, b.Countries)));
        Assert.Equal([(12m, 18m, 1)], TargetBalance.Of(some).Select(b => (b.Planned!.Value, b.Unplanned!.Value, b.Countries)));
    }

    [Fact]
    public void Stages_are_counted_by_step_and_reversed_changes_stay_ever_achieved()
    {
        var portfolio = A.Portfolio(
            A.Event("a", stage: ChangeStage.Planned, step: 2), A.Event("b", stage: ChangeStage.Achieved, step: 2), A.Event("b", stage: ChangeStage.Reversed, step: 2, approved: 2),
            A.Event("c", step: 2), A.Event("d", stage: ChangeStage.InProgress, step: 1), A.Event("e", step: 2, country: A.Togo), A.Event("f", step: 2) with { ApprovedAt = null });

        var steps = StepStages.Of(portfolio);

        Assert.Equal([(1, 1, 0), (2, 1, 2), (3, 0, 0)], steps.Select(s => (s.Step, s.Ahead, s.Gross)));
        Assert.Equal((1, 0, 1), (steps[1].Of(ChangeStage.Reversed), steps[1].Of(ChangeStage.Achieved), steps[1].NotStated));
    }

    private static Course Of(Portfolio portfolio, IndicatorCode code, CountryCode? country = null) =>
        Course.Of(portfolio, Evaluation.Evaluate(portfolio))[(code, country is null ? Scope.Programme : Scope.Of(country))];

    [Fact]
    public void A_course_without_a_target_starts_at_nought_and_says_whether_anything_was_reported()
    {
        var (with, without) = (Of(A.Portfolio(A.Value(20, 2022)) with { Targets = [A.Target("PR-EFFECTIVE", 100, 10, BaselineMode.Carry)] }, Effective), Of(A.Portfolio(), Effective));

        Assert.Equal((10m, true, 0m, false), (with.Start, with.HasReports, without.Start, without.HasReports));
        // (20 − 10) of (46 − 10) at the end of 2022.
        Assert.Equal((46m, 10m / 36), (with.Points[1].Expected!.Value, with.Points[1].Ratio!.Value));
    }

    [Theory]
    [InlineData("IC", 41)]
    [InlineData("PR-EFFECTIVE", 20)]
    public void A_counter_that_goes_on_stands_on_what_the_phase_before_came_to(string code, int last)
    {
        var portfolio = A.Portfolio(A.Value(20, 2022), A.Event("a"), A.Event("b", PartialDate.OfYear(2024))) with { Targets = [A.Target(code, 80, 39, BaselineMode.Carry)] };

        Assert.Equal(last, Of(portfolio, IndicatorCode.From(code)).Points[^1].Figure.Amount);
    }

    [Fact]
    public void The_same_people_again_are_a_peak()
    {
        var portfolio = A.Portfolio(A.Value(20, 2021), A.Value(50, 2022), A.Value(30, 2023)) with { Indicators = [A.Rule("PR-EFFECTIVE", IndicatorKind.Repeat)] };

        Assert.Equal([20m, 50, 50, null, null], Of(portfolio, Effective).Points.Select(p => p.Figure.Amount));
    }

    [Fact]
    public void A_view_of_everything_is_not_narrowed()
    {
        Selection[] some = [new(Countries: new HashSet<CountryCode>()), new(Theme: "T01"), new(Step: 1)];

        Assert.True(new Selection().IsAll);
        Assert.All(some, s => Assert.False(s.IsAll));
        var portfolio = A.Portfolio(A.Value(1));
        Assert.Same(portfolio, portfolio.Narrow(new Selection()));
    }

    [Fact]
    public void A_step_keeps_its_own_values_drafts_and_phase_1_figure_and_what_counts_its_countries()
    {
        var portfolio = A.Portfolio(A.Event("a", step: 1), A.Event("b", step: 2), A.Event("c", step: 2)) with
        {
            Unapproved = [A.Event("d", step: 1), A.Event("e", step: 2)],
            Phase1 = new Dictionary<(IndicatorCode, int?), decimal> { [(IndicatorCode.InstitutionalChanges, 2)] = 10, [(IndicatorCode.InstitutionalChanges, null)] = 39 },
        };

        var narrowed = portfolio.Narrow(new Selection(Step: 2));

        Assert.Equal(["b", "c"], narrowed.Values.Select(v => v.Id));
        Assert.Equal(["e"], narrowed.Unapproved.Select(v => v.Id));
        Assert.Equal(["IC", "CR"], narrowed.Indicators.Select(i => i.Code.Value));
        Assert.Equal([((IndicatorCode.InstitutionalChanges, null), 10m)], narrowed.Phase1.Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void The_baselines_of_countries_add_up_with_their_targets()
    {
        var whole = A.Portfolio() with { Targets = [A.Target("PR-EFFECTIVE", 30, 4, BaselineMode.Carry) with { Scope = "SEN" }, A.Target("PR-EFFECTIVE", 20, 3, BaselineMode.Carry) with { Scope = "KHM" }] };

        var line = whole.Narrow(new Selection(new HashSet<CountryCode> { A.Senegal, A.Cambodia })).Targets.Single(t => t.Scope == Scope.Programme);

        Assert.Equal((7m, 50m, BaselineMode.Carry), (line.Baseline!.Value, line.Value, line.Mode));
    }

    [Fact]
    public void Stages_are_those_of_changes_not_of_what_counts_their_countries()
    {
        var portfolio = A.Portfolio(A.Event("a", step: 1), A.Event("b", step: 1) with { Indicator = IndicatorCode.CountriesWithResults }, A.Event("c", step: 1) with { Indicator = IndicatorCode.PriorityCountries }, A.Event("d", PartialDate.OfYear(2020), step: 1), A.Event("e", step: 1, approved: 1_000));

        Assert.Equal(2, StepStages.Of(portfolio)[0].Gross);
    }

    [Fact]
    public void Of_two_that_are_as_far_behind_the_first_scope_and_code_come_first_and_the_latest_report_is_named()
    {
        string[] scopes = ["programme", "SEN", "KHM"];
        var portfolio = A.Portfolio(new[] { "PR-LEGAL", "PR-EFFECTIVE" }.SelectMany(code => new[] { A.Senegal, A.Cambodia }.SelectMany(c => new[] { 2021, 2022 }.Select(y => A.Value(10, y, c, indicator: code))))) with
        {
            Targets = [.. scopes.SelectMany(s => new[] { A.Target("PR-LEGAL", s == "programme" ? 200 : 100) with { Scope = s }, A.Target("PR-EFFECTIVE", s == "programme" ? 200 : 50) with { Scope = s } })],
        };

        var behind = Laggard.Of(Evaluation.Evaluate(portfolio)).Where(b => b.Figure.Step is null && !b.Figure.IsImprovements).ToList();

        Assert.Equal(
            ["PR-LEGAL KHM", "PR-LEGAL SEN", "PR-EFFECTIVE programme", "PR-LEGAL programme", "PR-EFFECTIVE KHM", "PR-EFFECTIVE SEN"],
            behind.OrderBy(b => b.Figure.Standing!.Ratio).ThenBy(b => behind.IndexOf(b)).Select(b => $"{b.Figure.Indicator} {b.Figure.Scope}"));
        Assert.Equal(behind.OrderBy(b => b.Figure.Standing!.Ratio).ThenBy(b => b.Figure.Scope, StringComparer.Ordinal).ThenBy(b => b.Figure.Indicator.Value, StringComparer.Ordinal), behind);
        Assert.All(behind, b => Assert.Equal("2022", b.LastReport));
        Assert.Equal("2022", Laggard.Of(Evaluation.Evaluate(A.Portfolio(A.Event("a", PartialDate.OfYear(2021)), A.Event("b")) with { Targets = [A.Target("IC", 80)] }))[0].LastReport);
    }

    [Fact]
    public void What_countries_plan_of_one_indicator_adds_up_without_steps()
    {
        var portfolio = A.Portfolio() with
        {
            Targets = [A.Target("IC", 30), A.Target("IC", 12) with { Scope = "SEN" }, A.Target("IC", 5) with { Scope = "KHM" }, A.Target("IC", 7, step: 1) with { Scope = "SEN" }, A.Target("PC", 9) with { Scope = "SEN" }],
        };

        Assert.Equal((17m, 13m, 2, 2), TargetBalance.Of(portfolio).Select(b => (b.Planned!.Value, b.Unplanned!.Value, b.Countries, b.Expected)).Single());
    }

    [Fact]
    public void Whatever_was_ever_achieved_is_gross_and_the_day_of_approval_counts()
    {
        var portfolio = A.Portfolio(A.Event("a", stage: ChangeStage.Achieved, step: 1), A.Event("b", stage: ChangeStage.Operational, step: 1), A.Event("c", stage: ChangeStage.Reversed, step: 1), A.Event("d", step: 1)) with { AsOf = new DateOnly(2024, 7, 1) };

        Assert.Equal((4, 0), (StepStages.Of(portfolio)[0].Gross, StepStages.Of(portfolio with { AsOf = new DateOnly(2024, 6, 30) })[0].Gross));
        Assert.Equal(1, StepStages.Of(A.Portfolio(A.Event("e", step: 1) with { Indicator = IndicatorCode.PriorityCountries }))[0].Gross);
        Assert.Equal(0, StepStages.Of(A.Portfolio(A.Event("e", step: 1) with { Indicator = IndicatorCode.CountriesWithResults }))[0].Gross);
    }

    [Fact]
    public void Countries_with_results_grow_over_the_phase() =>
        Assert.Equal([1m, 1, 2, 2, 2], Of(A.Portfolio(A.Event("a", PartialDate.OfYear(2021)), A.Event("b", PartialDate.OfYear(2023), A.Cambodia)), IndicatorCode.CountriesWithResults).Points.Select(p => p.Figure.Amount));

    [Fact]
    public void Half_years_are_narrowed_with_milestones_at_the_ends_of_years_and_a_step_has_no_steps()
    {
        var whole = A.Portfolio(A.Event("a", step: 1)) with { PeriodsPerYear = 2, Targets = [A.Target("PR-EFFECTIVE", 100) with { Scope = "SEN" }] };

        Assert.Equal([20m, 40, 60, 80], whole.Narrow(new Selection(new HashSet<CountryCode> { A.Senegal })).Targets.Single(t => t.Scope == Scope.Programme).Milestones.OrderBy(m => m.Key).Select(m => m.Value));
        Assert.All(Evaluation.Evaluate(whole.Narrow(new Selection(Step: 1))).Figures, f => Assert.Null(f.Step));
    }
}
