using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Framework.Frameworks;

namespace FlagshipMonitor.UnitTests.Framework;

/// <summary>A framework as the ledger, the engine and the pages read it. All figures are made up.</summary>
public sealed class FrameworkDocumentTests
{
    private static readonly FrameworkDocument Published = Document with
    {
        Targets = [Target(Changes, 80, 39), Target(Changes, 90, 39, TargetUse.Alternative), Target(Changes, 30) with { Step = 2 }, Target(Changes, 10) with { Step = 1 }, Target(Effective, 1_000), Target(Effective, 500) with { Phase = 1 }],
    };

    private static FrameworkPublication First => FrameworkPublication.Of(1, Document with { Targets = [] }, Published, [], A.Noon);

    [Fact]
    public void What_is_in_force_is_put_together_in_the_order_of_its_indicators()
    {
        var own = new Target("own", 1, new TargetFacts("x", "total", 2, Effective, null, null, null, BaselineMode.Reset, 5, "people", TargetUse.Default, A.Source) { Scope = "SEN" });

        var document = FrameworkDocument.Of(First.Version, First.Indicators.Reverse(), [.. First.Targets.Reverse(), own]);

        Assert.Equal(("Test note", Thresholds.Default, 1), (document.Note, document.Thresholds, document.EvidenceMinimum));
        Assert.Equal([(Changes, 1), (Effective, 2)], document.Indicators.Select(i => (i.Code, i.Sort)));
        Assert.Equal(
            [(Changes, null, 2, TargetUse.Default), (Changes, null, 2, TargetUse.Alternative), (Changes, 1, 2, TargetUse.Default), (Changes, 2, 2, TargetUse.Default), (Effective, null, 2, TargetUse.Default), (Effective, (int?)null, 1, TargetUse.Default)],
            document.Targets.Select(t => (t.Indicator, t.Step, t.Phase, t.Use)));
        Assert.Empty(FrameworkDiff.Between(Published, document));
    }

    [Fact]
    public void A_new_row_is_named_after_its_indicator_and_takes_the_unit_of_it()
    {
        var row = First.Targets.Single(t => t.Step == 2);

        Assert.Equal(("ic/step_2/2/v1/default", 1, "ic", "step_2", "changes", A.Noon), (row.Key, row.Framework, row.Metric, row.Dimension, row.Unit, row.DecidedAt!.Value));
        Assert.Equal("ic/total/2/v1/alternative", First.Targets.Single(t => t.Use is TargetUse.Alternative).Key);
    }

    [Fact]
    public void A_row_of_a_known_target_keeps_the_names_of_the_ledger_first_of_those_of_its_phase()
    {
        Target[] ledger = [Row("old", 1, "old unit"), Row("new", 2, "new unit")];

        var row = FrameworkPublication.Of(2, Published, Published.With(Target(Effective, 2_000, reason: "Test reason")), ledger, A.Noon).Targets.Single();

        Assert.Equal(("new/all/2/v2/default", "new", "all", "new unit", "Test reason"), (row.Key, row.Metric, row.Dimension, row.Unit, row.Reason));

        static Target Row(string metric, int phase, string unit) => new(metric, 1, new TargetFacts(metric, "all", phase, Effective, null, null, null, BaselineMode.Reset, 1, unit, TargetUse.Default, A.Source));
    }

    [Fact]
    public void The_unit_of_a_target_given_up_with_its_indicator_is_what_it_was()
    {
        var row = FrameworkPublication.Of(2, Published, Published.Without(Effective), [], A.Noon).Targets;

        Assert.All(row, t => Assert.Equal((TargetUse.Withdrawn, "people"), (t.Use, t.Unit)));
        Assert.Equal(2, row.Count);
    }

    [Fact]
    public void The_engine_reads_kinds_and_what_counts_countries_and_steps()
    {
        var rules = (Document with { Indicators = [.. Document.Indicators, Entry(IndicatorCode.PriorityCountries, 3), Entry(IndicatorCode.CountriesWithResults, 4)] }).Rules();

        Assert.Equal([(null, true, false), (null, false, false), (null, false, true), (Changes, false, true)], rules.Select(r => (r.CountriesOf, r.BySteps, r.ProgrammeOnly)));
        Assert.Equal((IndicatorKind.Cumulative, ImpactDimension.Effective, "people"), (rules[1].Kind, rules[1].Dimension!.Value, rules[1].Unit));
    }

    [Fact]
    public void Lines_are_those_in_use_of_the_phase_and_phase_1_figures_also_those_of_rivals()
    {
        var document = Document with { Targets = [Target(Changes, 90, 38, TargetUse.Alternative), Target(Changes, 80, 39), Target(Changes, 30, 10, TargetUse.Alternative) with { Step = 1 }, Target(Effective, 500) with { Phase = 1 }, Target(Effective, 1_000)] };

        Assert.Equal([(80m, null), (1_000m, (int?)null)], document.Lines(A.Phase2).Select(l => (l.Value, l.Step)));
        Assert.Equal([500m], document.Lines(A.Phase1).Select(l => l.Value));
        Assert.Equal([((Changes, null), 39m), ((Changes, (int?)1), 10m)], document.Phase1(A.Phase2).Select(p => (p.Key, p.Value)));
    }

    [Fact]
    public void A_target_in_use_is_found_by_indicator_phase_and_step()
    {
        Assert.Equal((80m, 30m, 500m), (Published.Target(Changes, 2)!.Value, Published.Target(Changes, 2, 2)!.Value, Published.Target(Effective, 1)!.Value));
        Assert.Null(Published.Target(Changes, 1));
        Assert.Equal(["IC", "IC step 2"], new[] { Published.Targets[0].Key, Published.Targets[2].Key }.Select(k => k.ToString()));
    }

    [Fact]
    public void An_entry_takes_the_place_of_the_one_before_it_and_indicators_stand_by_their_number()
    {
        var changed = Published.With(Target(Changes, 81, 39)).With(Entry(Changes, 5));

        Assert.Equal(Published.Targets.Count, changed.Targets.Count);
        Assert.Equal(81, changed.Targets[0].Value);
        Assert.Equal([Effective, Changes], changed.Indicators.Select(i => i.Code));
        Assert.Equal([Changes, Changes, Changes, Changes], Published.Without(Effective).Targets.Select(t => t.Indicator));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Two_targets_say_the_same_with_the_same_milestones(int milestone, bool same)
    {
        var target = Target(Effective, 1_000, milestones: (2022, 10));

        Assert.Equal(same, target.SaysTheSameAs(Target(Effective, 1_000, reason: "Another", milestones: (2022, milestone))));
        Assert.False(target.SaysTheSameAs(Target(Effective, 1_000)) || Target(Effective, 1_000).SaysTheSameAs(target) || target.SaysTheSameAs(Target(Effective, 1_000, milestones: (2023, 10))));
    }

    [Theory]
    [InlineData("priority_countries", "total", "PC")]
    [InlineData("countries_with_results", "total", "CR")]
    [InlineData("institutional_changes", "total", "IC")]
    [InlineData("people", "total", "PR")]
    [InlineData("people", "legal_coverage", "PR-LEGAL")]
    [InlineData("people", "effective_coverage", "PR-EFFECTIVE")]
    [InlineData("people", "adequacy_comprehensiveness", "PR-ADEQUACY")]
    [InlineData("people", "other", null)]
    public void A_published_figure_speaks_of_one_indicator(string metric, string dimension, string? code)
    {
        var figure = new PublishedFigure("key", metric, dimension, 2016, 2020, 21, Bound.Over, "countries", "Test title", A.Source);

        Assert.Equal(code is null ? [] : [code], new[] { "PC", "CR", "IC", "PR", "PR-LEGAL", "PR-EFFECTIVE", "PR-ADEQUACY", "PR-POTENTIAL" }.Where(c => figure.IsOf(IndicatorCode.From(c))));
        Assert.Equal(("key", 2016, 2020, 21m, Bound.Over, "countries", "Test title"), (figure.Key, figure.FirstYear, figure.LastYear, figure.Value, figure.Bound, figure.Unit, figure.Title));
    }

    [Theory]
    [InlineData("ic-2")]
    [InlineData("IC-2")]
    public void A_code_is_letters_digits_and_hyphens_whatever_their_case(string text) => Assert.Equal("IC-2", IndicatorCode.From(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("I C")]
    [InlineData("A123456789012345678901234567890")] // 31
    public void Nothing_else_is_one(string? text)
    {
        Assert.False(IndicatorCode.TryParse(text, out _));
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => IndicatorCode.From(text!)).Message, StringComparison.Ordinal);
        Assert.True(IndicatorCode.TryParse("A12345678901234567890123456789", out _));
    }

    [Fact]
    public void Settings_belong_to_the_version()
    {
        var version = FrameworkPublication.Of(3, Published, Published with { Note = "Test second note", Thresholds = new Thresholds(0.9m, 0.5m), EvidenceMinimum = 2 }, [], A.Noon).Version;

        Assert.Equal((3, A.Noon, "Test second note", new Thresholds(0.9m, 0.5m), 2), (version.Number, version.PublishedAt, version.Note, version.Thresholds, version.EvidenceMinimum));
        Assert.Equal((Thresholds.Default, 1), (new FrameworkVersion(1, A.Noon, "Test").Thresholds, new FrameworkVersion(1, A.Noon, "Test").EvidenceMinimum));
    }

    [Fact]
    public void A_row_takes_the_unit_of_the_new_version_and_no_name_of_another_target()
    {
        var other = new Target("other", 1, new TargetFacts("other", "all", 2, Changes, null, null, null, BaselineMode.Reset, 1, "other unit", TargetUse.Default, A.Source));
        var after = Published.With(Entry(Effective, 2, IndicatorKind.Cumulative, "persons", ImpactDimension.Effective)).With(Target(Effective, 2_000, reason: "Test reason"));

        var row = FrameworkPublication.Of(2, Published, after, [other], A.Noon).Targets.Single();

        Assert.Equal(("pr-effective", "total", "persons"), (row.Metric, row.Dimension, row.Unit));
    }

    [Fact]
    public void The_ledger_stands_in_the_order_of_its_keys_and_gives_each_target_once()
    {
        Target Row(string key, int framework, decimal value, int phase = 2) => new(key, framework, new TargetFacts("x", "total", phase, Effective, null, null, null, BaselineMode.Reset, value, "people", TargetUse.Default, A.Source));

        Assert.Equal([("a", 1m), ("c", 3m)], TargetLedger.InForce([Row("c", 2, 3), Row("b", 1, 2), Row("a", 1, 1, phase: 1)]).Select(t => (t.Key, t.Value)));
        Assert.Equal("a", TargetLedger.InForce([Row("b", 1, 2), Row("a", 1, 1)]).Single().Key);
    }

    [Fact]
    public void Two_fifths_of_every_target_are_made_up_in_the_middle_of_the_phase()
    {
        var after = Published.With(Target(Effective, 999)).With(Entry(IndicatorCode.PriorityCountries, 3)).With(Entry(IndicatorCode.CountriesWithResults, 4)).With(Entry(IndicatorCode.From("MM"), 5, IndicatorKind.Flow)).With(Target(IndicatorCode.From("MM"), 7));

        var values = MadeUpFigures.Values(Published, after, A.Phase2, A.Senegal);

        // 80 changes; 1,000 people by the version in force; no target of countries, so 40 of 100; 2.8 of 7, cut; and nothing of what only counts countries.
        Assert.Equal([("IC", 32, 1m), ("MM", 1, 2m), ("PC", 40, 1m), ("PR-EFFECTIVE", 1, 400m)], values.GroupBy(v => v.Indicator.Value).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count(), g.First().Figure.Amount!.Value)));
        Assert.Equal(("IC-1", "PR-EFFECTIVE-1", A.Senegal, 2023), (values[0].Id, values.Single(v => v.Indicator == Effective).Id, values[0].Country, values[0].Period.Year));
        Assert.All(values, v => Assert.Equal(new DateTimeOffset(2023, 12, 31, 0, 0, 0, TimeSpan.Zero), v.ApprovedAt));
    }

    [Fact]
    public void Examples_show_the_programme_then_what_has_a_target_then_what_has_a_number()
    {
        var now = A.Portfolio(A.Value(5, 2022), A.Value(0, 2022, indicator: "PR-LEGAL"), A.Value(9, 2022, A.Togo), A.Event("a", step: 1)) with { Targets = [A.Target("PR-ADEQUACY", 7), A.Target("PR-EFFECTIVE", 10)] };

        var same = ExampleFigure.Of(Evaluation.Evaluate(now), Evaluation.Evaluate(now));
        var came = ExampleFigure.Of(Evaluation.Evaluate(now with { Indicators = [.. now.Indicators.Where(i => i.Dimension is null)] }), Evaluation.Evaluate(now));
        var went = ExampleFigure.Of(Evaluation.Evaluate(now), Evaluation.Evaluate(now with { Indicators = [.. now.Indicators.Where(i => i.Dimension is null)] }));

        Assert.Equal([("PR-EFFECTIVE", Scope.Programme), ("IC", Scope.Programme), ("CR", Scope.Programme), ("PR", Scope.Programme), ("IC", Scope.Programme)], same.Select(e => (e.Any.Indicator.Value, e.Any.Scope)));
        Assert.Equal([null, null, null, null, (int?)1], same.Select(e => e.Any.Step));
        Assert.Equal((true, "PR-EFFECTIVE", null), (came[0].Differs, came[0].Any.Indicator.Value, came[0].Old));
        Assert.Equal((true, "PR-EFFECTIVE", null), (went[0].Differs, went[0].Any.Indicator.Value, went[0].New));
        Assert.DoesNotContain(same.Concat(came).Concat(went), e => e.Any.Scope == Scope.Outside);
    }

    [Fact]
    public void A_draft_is_open_until_it_is_published_as_the_next_version_or_laid_aside()
    {
        var by = A.Person(Domain.People.Role.Administrator);
        var (published, aside) = (new FrameworkDraft(Guid.NewGuid(), by, 4, "{}", A.Noon), new FrameworkDraft(Guid.NewGuid(), by, 4, "{}", A.Noon));
        Assert.True(published.IsOpen);

        published.Publish(by, 1, 4, []);
        aside.Discard(by, 1, A.Noon);

        Assert.Equal((5, by.Id, false, false), (published.PublishedAs!.Value, published.PublishedBy!.Value, published.IsOpen, aside.IsOpen));
    }

    [Fact]
    public void A_countrys_target_has_the_unit_of_its_indicator()
    {
        var proposal = new TargetProposal(Guid.NewGuid(), A.Senegal, A.Officer(), new ProposedTarget(Effective, 2, null, BaselineMode.Reset, 5, TargetFacts.NoMilestones, "Test plan", "Test reason"), A.Noon);

        Assert.Equal("people", proposal.Approve(A.Manager(), (1, Document), [], A.Noon).Unit);
    }
}
