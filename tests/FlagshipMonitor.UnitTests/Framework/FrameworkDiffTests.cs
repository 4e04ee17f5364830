using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Framework.Frameworks;

namespace FlagshipMonitor.UnitTests.Framework;

/// <summary>What two states of a framework say differently, field by field. All figures are made up.</summary>
public sealed class FrameworkDiffTests
{
    [Fact]
    public void Settings_are_compared_and_the_note_is_no_change()
    {
        var after = Document with { Note = "Another note", Thresholds = new Thresholds(0.9m, 0.5m), EvidenceMinimum = 2 };

        var change = Assert.Single(FrameworkDiff.Between(Document, after));

        Assert.Equal((FrameworkChangeKind.Changed, null, null), (change.Kind, change.Indicator, change.Target));
        Assert.Equal([new("onTrack", "0.8", "0.9"), new("atRisk", "0.6", "0.5"), new("evidenceMinimum", "1", "2")], change.Fields);
        Assert.Empty(FrameworkDiff.Between(Document, Document with { Note = "Another note" }));
    }

    [Fact]
    public void Every_field_of_an_indicator_is_compared()
    {
        var after = Document.With(new IndicatorEntry(Changes, 3, new IndicatorFacts(
            new LocalisedText("A", "B", "C"), new LocalisedText("D", "E", "F"), IndicatorKind.Flow, Direction.Descending, "people", ImpactDimension.Legal, new Provenance(Certainty.Verbatim, "G", "H"))));

        var change = Assert.Single(FrameworkDiff.Between(Document, after));

        Assert.Equal((FrameworkChangeKind.Changed, Changes, null), (change.Kind, change.Indicator, change.Target));
        Assert.Equal(
            [
                new("sort", "1", "3"), new("kind", "Event", "Flow"), new("direction", "Ascending", "Descending"), new("unit", "changes", "people"), new("dimension", null, "Legal"),
                new("name.en", "Test IC", "A"), new("name.fr", "Essai", "B"), new("name.es", "Prueba", "C"),
                new("definition.en", "Test definition", "D"), new("definition.fr", null, "E"), new("definition.es", null, "F"),
                new("certainty", "Assumed", "Verbatim"), new("source", "Test source", "G"), new("note", null, "H"),
            ],
            change.Fields);
    }

    [Fact]
    public void Every_field_of_a_target_is_compared()
    {
        var after = Document.With(new TargetEntry(
            Changes, null, 2, 40.5m, "2016-2020", BaselineMode.Carry, 90, new Dictionary<int, decimal> { [2023] = 60, [2022] = 50.5m }, TargetUse.Default, new Provenance(Certainty.Verbatim, "G", "H"), "Test reason"));

        var change = Assert.Single(FrameworkDiff.Between(Document, after));

        Assert.Equal((FrameworkChangeKind.Changed, Changes, new TargetKey(Changes, null, 2, TargetUse.Default)), (change.Kind, change.Indicator, change.Target));
        Assert.Equal(
            [
                new("target", "80", "90"), new("baseline", "39", "40.5"), new("baselinePeriod", null, "2016-2020"), new("baselineMode", "Reset", "Carry"), new("milestones", null, "2022: 50.5; 2023: 60"),
                new("certainty", "Assumed", "Verbatim"), new("source", "Test source", "G"), new("note", null, "H"), new("reason", null, "Test reason"),
            ],
            change.Fields);
    }

    [Fact]
    public void What_came_and_what_went_are_said_with_what_they_say()
    {
        var code = IndicatorCode.From("XX");
        var after = Document.Without(Changes).With(Entry(code, 3)).With(Target(code, 5));

        var changes = FrameworkDiff.Between(Document, after);

        Assert.Equal(
            [(FrameworkChangeKind.Added, code, false), (FrameworkChangeKind.Removed, Changes, false), (FrameworkChangeKind.Added, code, true), (FrameworkChangeKind.Removed, Changes, true)],
            changes.Select(c => (c.Kind, c.Indicator!, c.Target is not null)));
        Assert.Equal(new FrameworkFieldChange("sort", null, "3"), changes[0].Fields[0]);
        Assert.Equal(new FrameworkFieldChange("sort", "1", null), changes[1].Fields[0]);
        Assert.Equal([new("target", null, "5"), new("baselineMode", null, "Reset"), new("certainty", null, "Assumed"), new("source", null, "Test source")], changes[2].Fields);
        Assert.Equal(new FrameworkFieldChange("target", "80", null), changes[3].Fields[0]);
    }

    [Fact]
    public void A_new_reason_alone_changes_nothing() =>
        Assert.Empty(FrameworkDiff.Between(Document, Document.With(Target(Effective, 1_000, reason: "Test reason"))));

    [Fact]
    public void What_is_given_twice_is_compared_once() =>
        Assert.Empty(FrameworkDiff.Between(
            Document with { Indicators = [.. Document.Indicators, Entry(Changes, 9)], Targets = [.. Document.Targets, Target(Changes, 7)] },
            Document with { Indicators = [.. Document.Indicators, Entry(Effective, 9)], Targets = [.. Document.Targets, Target(Effective, 7)] }));
}
