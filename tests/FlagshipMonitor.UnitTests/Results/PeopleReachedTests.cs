using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class PeopleReachedTests
{
    private static readonly PeopleFacts Facts = A.PeopleFacts(1_000);

    [Fact]
    public void The_gain_is_what_is_covered_less_what_was_covered_before()
    {
        var people = A.People(Facts with { Covered = 1_500, CoveredBefore = 500 });

        Assert.Equal((1_500L, 500L, 1_000L), (people.Covered!.Value, people.CoveredBefore!.Value, people.Gain!.Value));
        Refused(Rule.GainIsTheDifference, () => A.People(Facts with { Covered = 1_500, CoveredBefore = 499 }));
        Refused(Rule.GainIsTheDifference, () => A.People(Facts with { Covered = 1_500 }));
        Refused(Rule.GainIsTheDifference, () => A.People(Facts with { CoveredBefore = 500 }));
    }

    [Fact]
    public void A_result_is_a_figure_or_words_and_not_both()
    {
        Assert.Equal("Planned for 2026", A.People(Facts with { Gain = null, InWords = "Planned for 2026" }).InWords);
        Refused(Rule.AResultHasAFigureOrWords, () => A.People(Facts with { Gain = null }));
        Refused(Rule.AResultHasAFigureOrWords, () => A.People(Facts with { InWords = "Words too" }));
    }

    [Fact]
    public void Access_is_words_only_and_needs_no_scheme()
    {
        var access = new PeopleFacts(ImpactDimension.Access, Facts.AsOf, Facts.Evidence) { InWords = "A one-window service" };

        Assert.Null(A.People(access).Scheme);
        Refused(Rule.AResultHasAFigureOrWords, () => A.People(access with { InWords = null, Gain = 5 }));
    }

    [Fact]
    public void People_gain_from_a_scheme_or_a_change()
    {
        Assert.Equal("SEN-2024-001", A.People(Facts with { Scheme = null, Change = "SEN-2024-001" }).Change);
        Refused(Rule.PeopleFlowFromASchemeOrAChange, () => A.People(Facts with { Scheme = null }));
    }

    [Fact]
    public void Zero_is_a_figure_and_less_than_zero_is_none()
    {
        Assert.Equal(0, A.People(Facts with { Gain = 0 }).Gain);
        Assert.Throws<ArgumentOutOfRangeException>(() => A.People(Facts with { Gain = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => A.People(Facts with { Gain = 5, Covered = 0, CoveredBefore = -5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => PeopleCell.OfSexAndAge(Sex.Women, null, -1));
    }

    [Fact]
    public void A_gain_fits_into_the_population_where_it_is_known()
    {
        var people = A.People(Facts);

        people.RequireWithin(1_000);
        people.RequireWithin(null);
        A.People(Facts with { Gain = null, InWords = "Words" }).RequireWithin(1);
        Refused(Rule.GainIsWithinThePopulation, () => people.RequireWithin(999));
    }

    [Fact]
    public void Sex_and_age_are_a_partition_of_the_gain()
    {
        PeopleCell[] cells = [PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, 400), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, 600)];

        Assert.Equal(cells, A.People(Facts with { Cells = cells }).Cells);
        Refused(Rule.CellsFitIntoTheGain, () => A.People(Facts with { Cells = [.. cells, PeopleCell.OfSexAndAge(null, null, 1)] }));
        Refused(Rule.CellsFitIntoTheGain, () => A.People(Facts with { Gain = null, InWords = "Words", Cells = cells }));
    }

    [Fact]
    public void Groups_overlap_each_other_and_fit_into_the_gain_on_their_own()
    {
        PeopleCell[] cells =
        [
            PeopleCell.OfGroup(PeopleGroup.Rural, null, 1_000),
            PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Women, 600),
            PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Men, 400),
            PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, null),
        ];

        Assert.Equal(4, A.People(Facts with { Cells = cells }).Cells.Count);
        Refused(Rule.CellsFitIntoTheGain, () => A.People(Facts with { Cells = [PeopleCell.OfGroup(PeopleGroup.Rural, null, 1_001)] }));
        Refused(Rule.CellsFitIntoTheGain, () => A.People(Facts with
        {
            Cells = [PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Women, 600), PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Men, 401)],
        }));
        Refused(Rule.CellsFitIntoTheGain, () => A.People(Facts with
        {
            Cells = [PeopleCell.OfGroup(PeopleGroup.Rural, null, 100), PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 101)],
        }));
    }

    [Fact]
    public void Zero_empty_and_not_applicable_read_differently()
    {
        PeopleCell[] cells = [PeopleCell.OfSexAndAge(Sex.Women, null, 0), PeopleCell.OfGroup(PeopleGroup.Rural, null, null)];

        var content = A.People(Facts with { Cells = cells }).Content();

        Assert.Equal(("0", "n/a"), (content["Cells.AgeNotKnown-Women"], content["Cells.Rural-Total"]));
        Assert.False(content.ContainsKey("Cells.AgeNotKnown-Men"));
    }

    [Fact]
    public void Content_holds_whatever_is_stated()
    {
        var (own, other) = (SchemeId.New(), SchemeId.New());
        var counted = A.People(Facts with
        {
            Scheme = own,
            Change = "SEN-2024-001",
            Covered = 1_500,
            CoveredBefore = 500,
            Overlaps = [new SchemeOverlap(other, OverlapKind.OverlapKnown, 5)],
            Cells = [PeopleCell.OfSexAndAge(null, AgeBand.From65, 7)],
            Estimated = true,
            Method = "a",
            Source = "b",
            Note = "c",
        });

        Assert.Equal(
            [
                new("Dimension", "Effective"), new("Scheme", $"{own}"), new("Change", "SEN-2024-001"), new("AsOf", "2024-03-01"), new("Covered", "1500"), new("CoveredBefore", "500"), new("Gain", "1000"),
                new("Overlaps", $"{other}=OverlapKnown:5"), new("Cells.From65-SexNotKnown", "7"), new("Estimated", "true"), new("Method", "a"), new("Source", "b"), new("Note", "c"), new("Evidence", "Test law https://example.org/law"),
            ],
            counted.Content());
        Assert.Equal("250|4|2020|Test survey", A.People(Facts with { Estimated = true, Households = new Households(250, 4, "Test survey", 2020) }).Content()["Households"]);
        Assert.Equal("Words", A.People(Facts with { Gain = null, InWords = "Words" }).Content()["InWords"]);
    }

    [Fact]
    public void Declarations_stand_in_the_order_of_their_schemes()
    {
        SchemeOverlap[] declared = [.. Enumerable.Range(0, 3).Select(_ => new SchemeOverlap(SchemeId.New(), OverlapKind.Disjoint)).OrderByDescending(o => o.With.Value)];

        Assert.Equal(declared.Reverse(), A.People(Facts with { Overlaps = declared }).Overlaps);
    }

    [Fact]
    public void A_group_by_sex_may_fill_its_whole()
    {
        PeopleCell[] cells = [PeopleCell.OfGroup(PeopleGroup.Rural, null, 100), PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 60), PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Men, 40)];

        Assert.True(PeopleReached.CellsFit(cells, 100));
        Assert.False(PeopleReached.CellsFit(cells, 99));
        Assert.False(PeopleReached.CellsFit(cells, null));
        Assert.True(PeopleReached.CellsFit([], null));
    }

    [Fact]
    public void What_was_counted_is_not_called_an_estimate_and_a_cell_names_its_sex()
    {
        var content = A.People(Facts with { Cells = [PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 5)] }).Content();

        Assert.False(content.ContainsKey("Estimated"));
        Assert.Equal("5", content["Cells.Rural-Women"]);
    }
}
