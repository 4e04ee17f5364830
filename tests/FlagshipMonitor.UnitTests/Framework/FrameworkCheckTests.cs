using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Framework.Frameworks;

namespace FlagshipMonitor.UnitTests.Framework;

public sealed class FrameworkCheckTests
{
    [Fact]
    public void The_framework_as_it_stands_has_no_mistake() => Assert.Empty(Broken(Document));

    [Fact]
    public void A_direction_against_its_target_is_refused()
    {
        var falling = Document.With(Entry(Changes, direction: Direction.Descending));

        Assert.Equal([FrameworkRule.DirectionAgreesWithTheTarget], Broken(falling));
    }

    [Fact]
    public void A_falling_indicator_with_a_target_below_its_baseline_is_right()
    {
        var target = Target(Changes, 20, baseline: 39, reason: "Test reason") with { Mode = BaselineMode.Carry };

        Assert.Empty(Broken(Document.With(Entry(Changes, direction: Direction.Descending)).With(target)));
    }

    [Fact]
    public void A_direction_against_a_countrys_own_target_is_refused()
    {
        var own = Own(100);

        Assert.Contains(FrameworkRule.DirectionAgreesWithCountries, Broken(
            Document.With(Entry(Effective, 2, IndicatorKind.Cumulative, "people", ImpactDimension.Effective, Direction.Descending)).Without(new TargetKey(Effective, null, 2, TargetUse.Default)),
            Around(countries: [own])));
        Assert.Contains(FrameworkRule.UsedIndicatorStays, Broken(Document.Without(Effective), Around(countries: [own])));
    }

    [Fact]
    public void Thresholds_are_in_order() => Assert.All(
        new[] { new Thresholds(0.6m, 0.8m), new Thresholds(0.6m, 0.6m), new Thresholds(0.8m, 0), new Thresholds(1.1m, 0.6m) },
        t => Assert.Equal([FrameworkRule.ThresholdsAreInOrder], Broken(Document with { Thresholds = t })));

    [Fact]
    public void On_track_may_ask_for_all_that_is_expected() => Assert.Empty(Broken(Document with { Thresholds = new Thresholds(1, 0.6m) }));

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void The_evidence_minimum_is_possible(int minimum) =>
        Assert.Equal([FrameworkRule.EvidenceMinimumIsPossible], Broken(Document with { EvidenceMinimum = minimum }));

    [Fact]
    public void A_version_says_why() => Assert.Equal([FrameworkRule.NoteIsGiven], Broken(Document with { Note = " " }));

    [Fact]
    public void A_code_is_given_once() =>
        Assert.Contains(FrameworkRule.CodesAreUnique, Broken(Document with { Indicators = [.. Document.Indicators, Entry(Changes, 3)] }));

    [Fact]
    public void The_sum_is_no_indicator() => Assert.Equal([FrameworkRule.TheSumIsNoIndicator], Broken(Document.With(Entry(IndicatorCode.Improvements, 3))));

    [Fact]
    public void A_dimension_has_one_indicator_and_counts_people()
    {
        var twice = Document.With(Entry(IndicatorCode.From("XX"), 3, IndicatorKind.Flow, "people", ImpactDimension.Effective));
        var level = Document.With(Entry(IndicatorCode.From("XX"), 3, IndicatorKind.Level, "points", ImpactDimension.Legal));

        Assert.Equal([FrameworkRule.DimensionIsMeasuredOnce], Broken(twice));
        Assert.Equal([FrameworkRule.DimensionCountsPeople], Broken(level));
    }

    [Fact]
    public void An_indicator_with_results_stays_what_it_is()
    {
        var used = Around(used: Changes);

        Assert.Contains(FrameworkRule.UsedIndicatorStays, Broken(Document.Without(Changes), used));
        Assert.Equal([FrameworkRule.UsedIndicatorKeepsItsKind], Broken(Document.With(Entry(Changes, kind: IndicatorKind.Flow)), used));
        Assert.Empty(Broken(Document.With(Entry(Changes, kind: IndicatorKind.Flow))));
    }

    [Fact]
    public void Milestones_lie_within_the_phase_and_lead_to_the_target()
    {
        Assert.Equal([FrameworkRule.MilestonesAreWithinThePhase], Broken(Document.With(Target(Effective, 1_000, reason: "Test reason", milestones: (2026, 5)))));
        Assert.Equal([FrameworkRule.MilestonesAreWithinThePhase], Broken(Document.With(Target(Effective, 1_000, reason: "Test reason", milestones: (2025, 5)))));
        Assert.Empty(Broken(Document.With(Target(Effective, 1_000, reason: "Test reason", milestones: (2024, 5)))));
    }

    [Fact]
    public void A_changed_target_has_a_reason_of_its_own()
    {
        var reasoned = Document.With(Target(Effective, 1_000, reason: "Test reason"));

        Assert.Equal([FrameworkRule.ChangedTargetHasAReason], Broken(Document.With(Target(Effective, 2_000))));
        Assert.Equal([FrameworkRule.ChangedTargetHasAReason], Broken(reasoned.With(Target(Effective, 2_000, reason: "Test reason")), Around(reasoned)));
        Assert.Empty(Broken(reasoned.With(Target(Effective, 2_000, reason: "Another test reason")), Around(reasoned)));
    }

    [Fact]
    public void A_target_is_the_programmes_of_a_known_indicator_and_phase_and_not_negative()
    {
        Assert.Equal([FrameworkRule.TargetIsTheProgrammes], Broken(Document.With(Target(Effective, 2_000, reason: "Test reason") with { Scope = "SEN" })));
        Assert.Equal([FrameworkRule.TargetHasAnIndicator], Broken(Document.With(Target(IndicatorCode.From("XX"), 5, reason: "Test reason"))));
        Assert.Equal([FrameworkRule.PhaseIsKnown], Broken(Document.With(Target(Effective, 5, reason: "Test reason") with { Phase = 7 })));
        Assert.Contains(FrameworkRule.TargetIsNotNegative, Broken(Document.With(Target(Effective, -5, reason: "Test reason"))));
        Assert.Equal([FrameworkRule.TargetIsSetOnce], Broken(Document with { Targets = [.. Document.Targets, Document.Targets[2]] }));
    }

    [Theory]
    [InlineData("note", Limits.ReasonLength)]
    [InlineData("name", Limits.NameLength)]
    [InlineData("definition", Limits.DefinitionLength)]
    [InlineData("unit", Limits.UnitLength)]
    [InlineData("source", Limits.UrlLength)]
    [InlineData("target", Limits.UrlLength)]
    public void Texts_have_a_greatest_length(string field, int most)
    {
        Assert.Empty(Checked(new string('a', most)));
        Assert.Equal([(FrameworkRule.TextsFit, field)], Checked(new string('a', most + 1)));

        IEnumerable<(FrameworkRule, string)> Checked(string text) => Errors(field switch
        {
            "note" => Document with { Note = text },
            "target" => Document.With(Target(Changes, 80, 39, reason: "Test reason") with { Provenance = A.Source with { Source = text } }),
            _ => Document.With(Worded(field, text)),
        });
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_language_has_it(string language)
    {
        LocalisedText Long(int length) => new("Test", language == "fr" ? new string('a', length) : null, language == "es" ? new string('a', length) : null);
        var entry = Entry(Changes);

        Assert.Equal([(FrameworkRule.TextsFit, "name")], Errors(Document.With(entry with { Facts = entry.Facts with { Name = Long(Limits.NameLength + 1) } })));
        Assert.Equal([(FrameworkRule.TextsFit, "definition")], Errors(Document.With(entry with { Facts = entry.Facts with { Definition = Long(Limits.DefinitionLength + 1) } })));
        Assert.Empty(Errors(Document.With(entry with { Facts = entry.Facts with { Name = Long(Limits.NameLength), Definition = Long(Limits.DefinitionLength) } })));
    }

    [Fact]
    public void A_remark_a_reason_and_a_baseline_period_have_it_too()
    {
        var entry = Entry(Changes);
        TargetEntry Of(int reason, int period) => Target(Changes, 80, 39, reason: new string('a', reason)) with { BaselinePeriod = new string('b', period) };
        FrameworkDocument Noted(int length) => Document.With(entry with { Facts = entry.Facts with { Provenance = A.Source with { Note = new string('a', length) } } });

        Assert.Empty(Errors(Document.With(Of(Limits.ReasonLength, Limits.UnitLength))).Concat(Errors(Noted(Limits.ReasonLength))));
        Assert.Equal([(FrameworkRule.TextsFit, "target")], Errors(Document.With(Of(Limits.ReasonLength + 1, 1))));
        Assert.Equal([(FrameworkRule.TextsFit, "target")], Errors(Document.With(Of(1, Limits.UnitLength + 1))));
        Assert.Equal([(FrameworkRule.TextsFit, "source")], Errors(Noted(Limits.ReasonLength + 1)));
    }

    [Fact]
    public void Indicators_have_a_greatest_number()
    {
        FrameworkDocument Of(int count) => Document with { Indicators = [.. Document.Indicators, .. Enumerable.Range(3, count - 2).Select(i => Entry(IndicatorCode.From($"X{i}"), i))] };

        Assert.Empty(Errors(Of(Limits.Indicators)));
        Assert.Equal([(FrameworkRule.TextsFit, "indicators")], Errors(Of(Limits.Indicators + 1)));
    }

    [Theory]
    [InlineData("name", " ")]
    [InlineData("unit", "")]
    public void An_indicator_has_a_name_and_a_unit(string field, string text) => Assert.Equal([(FrameworkRule.IndicatorIsNamed, "")], Errors(Document.With(Worded(field, text))));

    [Fact]
    public void A_rival_is_a_rival_of_something()
    {
        var rival = Target(IndicatorCode.From("XX"), 5, use: TargetUse.Alternative, reason: "Test reason");

        Assert.Equal([FrameworkRule.TargetHasAnIndicator], Broken(Document.With(rival)));
        Assert.Empty(Broken(Document.With(rival with { Indicator = IndicatorCode.Improvements })));
    }

    [Fact]
    public void An_indicator_with_results_keeps_dimension_and_unit()
    {
        Assert.Equal([FrameworkRule.UsedIndicatorKeepsItsKind], Broken(Document.With(Entry(Changes, unit: "laws")), Around(used: Changes)));
        Assert.Equal([FrameworkRule.UsedIndicatorKeepsItsKind], Broken(Document.With(Entry(Effective, 2, IndicatorKind.Cumulative, "people", ImpactDimension.Legal)), Around(used: Effective)));
        Assert.Empty(Broken(Document, Around(used: [Changes, Effective])));
    }

    [Fact]
    public void A_negative_baseline_is_refused_and_nought_is_none()
    {
        Assert.Equal([FrameworkRule.TargetIsNotNegative], Broken(Document.With(Target(Effective, 5, -1, reason: "Test reason"))));
        Assert.Empty(Broken(Document.With(Target(Effective, 0, 0, reason: "Test reason"))));
    }

    [Fact]
    public void A_countrys_target_is_of_an_indicator_before_it_is_anything_else_and_not_negative()
    {
        var line = new TargetLine(Effective, "SEN", 5, BaselineMode.Carry, 10);

        Assert.Empty(FrameworkCheck.Check(Document, A.Phase2, line));
        Assert.Equal([new("PR-EFFECTIVE", FrameworkRule.TargetIsNotNegative)], FrameworkCheck.Check(Document, A.Phase2, line with { Baseline = -1 }));
        Assert.Equal([new("PR-EFFECTIVE", FrameworkRule.TargetHasAnIndicator)], FrameworkCheck.Check(Document.Without(Effective), A.Phase2, line with { Baseline = -1 }));
    }

    [Fact]
    public void What_is_wrong_with_the_framework_as_a_whole_has_no_code()
    {
        var errors = FrameworkCheck.Check(Document with { Note = "", EvidenceMinimum = 0, Thresholds = new Thresholds(0, 0), Indicators = [.. Document.Indicators, .. Enumerable.Range(3, Limits.Indicators).Select(i => Entry(IndicatorCode.From($"X{i}"), i))] }, Around());

        Assert.Equal(4, errors.Count);
        Assert.All(errors.Concat(FrameworkCheck.Check(Document with { Note = new string('a', Limits.ReasonLength + 1) }, Around())), e => Assert.Equal("", e.Id));
        Assert.Empty(Broken(Document with { EvidenceMinimum = Limits.EvidenceLinks }));
    }

    private static IEnumerable<(FrameworkRule, string)> Errors(FrameworkDocument document) => FrameworkCheck.Check(document, Around()).Select(e => (e.Rule, e.Detail));

    private static IndicatorEntry Worded(string field, string text)
    {
        var entry = Entry(Changes);
        return entry with
        {
            Facts = field switch
            {
                "name" => entry.Facts with { Name = new LocalisedText(text) },
                "definition" => entry.Facts with { Definition = new LocalisedText(text) },
                "unit" => entry.Facts with { Unit = text },
                _ => entry.Facts with { Provenance = A.Source with { Source = text } },
            },
        };
    }

    private static Target Own(decimal value) => new("test/sen", 1, new TargetFacts("x", "total", 2, Effective, null, null, null, BaselineMode.Reset, value, "people", TargetUse.Default, A.Source) { Scope = "SEN" });

    [Fact]
    public void What_is_wrong_is_named_besides()
    {
        var twice = Document.With(Entry(IndicatorCode.From("XX"), 3, IndicatorKind.Flow, "people", ImpactDimension.Effective));

        Assert.Equal([new("XX", FrameworkRule.DimensionIsMeasuredOnce, "PR-EFFECTIVE")], FrameworkCheck.Check(twice, Around()));
        Assert.Equal([(FrameworkRule.PhaseIsKnown, "7")], Errors(Document.With(Target(Effective, 5, reason: "Test reason") with { Phase = 7 })));
        Assert.Empty(FrameworkCheck.Check(Document, A.Phase2, new TargetLine(Effective, "SEN", 0, BaselineMode.Reset, 0)));
    }
}
