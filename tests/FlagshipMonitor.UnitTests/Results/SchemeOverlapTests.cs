using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class SchemeOverlapTests
{
    private static readonly SchemeId Other = SchemeId.New();

    [Theory]
    [InlineData(OverlapKind.Disjoint, null, true)]
    [InlineData(OverlapKind.SubsetOf, null, true)]
    [InlineData(OverlapKind.OverlapKnown, 1_000L, true)]
    [InlineData(OverlapKind.OverlapKnown, 0L, true)]
    [InlineData(OverlapKind.OverlapKnown, 1_001L, false)]
    [InlineData(OverlapKind.OverlapKnown, -1L, false)]
    [InlineData(OverlapKind.OverlapKnown, null, false)]
    [InlineData(OverlapKind.Disjoint, 5L, false)]
    public void What_is_declared_fits_into_the_gain(OverlapKind kind, long? people, bool fits)
    {
        var facts = A.PeopleFacts(gain: 1_000) with { Overlaps = [new SchemeOverlap(Other, kind, people)] };

        Assert.Equal(fits, Record.Exception(() => A.People(facts)) is not RuleViolationException { Rule: Rule.OverlapsFitIntoTheGain });
    }

    [Fact]
    public void A_scheme_is_declared_once_and_never_against_itself()
    {
        var facts = A.PeopleFacts(gain: 1_000);

        Assert.False(SchemeOverlap.Fit([new(facts.Scheme!.Value, OverlapKind.Disjoint)], facts.Scheme, facts.Gain));
        Assert.False(SchemeOverlap.Fit([new(Other, OverlapKind.Disjoint), new(Other, OverlapKind.SubsetOf)], facts.Scheme, facts.Gain));
        Assert.False(SchemeOverlap.Fit([new(Other, OverlapKind.Disjoint)], facts.Scheme, gain: null));
    }

    [Theory]
    [InlineData(1_001, "4.5", 4_505)]
    [InlineData(3, "1.5", 5)]
    [InlineData(0, "4.5", 0)]
    public void Households_become_people_rounded_half_away_from_zero(long households, string size, long people) =>
        Assert.Equal(people, new Households(households, decimal.Parse(size, System.Globalization.CultureInfo.InvariantCulture), "Test survey", 2019).People);

    [Fact]
    public void People_from_households_are_an_estimate_of_exactly_that_many()
    {
        var households = new Households(100, 4m, "Test survey", 2019);
        var facts = A.PeopleFacts(gain: 400) with { Households = households, Estimated = true };

        Assert.Equal(households, A.People(facts).Households);
        Assert.Equal(Rule.HouseholdsMakeAnEstimate, Assert.Throws<RuleViolationException>(() => A.People(facts with { Estimated = false })).Rule);
        Assert.Equal(Rule.HouseholdsMakeAnEstimate, Assert.Throws<RuleViolationException>(() => A.People(facts with { Gain = 401 })).Rule);
    }

    [Fact]
    public void Cells_are_counted_by_each_dimension_for_itself()
    {
        List<PeopleCell> cells =
        [
            PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, 5), PeopleCell.OfSexAndAge(Sex.Women, null, 2), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.Under15, null),
            PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 3), PeopleCell.OfGroup(PeopleGroup.Rural, null, 7), PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Men, 1),
        ];

        Assert.Equal(
            [new CellCount("sex", "women", 7), new("ageBand", "under15", 5), new("migrants", "yes", 1), new("rural", "yes", 7)],
            CellCounts.Of(cells).OrderBy(c => c.Dimension is "sex" ? 0 : c.Dimension is "ageBand" ? 1 : 2).ThenBy(c => c.Dimension, StringComparer.Ordinal));
    }
}
