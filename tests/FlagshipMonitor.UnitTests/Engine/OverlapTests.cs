using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 6, rule 4, where three and more schemes declare things of each other. All figures are made up.</summary>
public sealed class OverlapTests
{
    private static SchemePeople Of(string name, decimal people, params OverlapDeclaration[] declared) => new(name, people, declared);

    private static OverlapDeclaration Disjoint(string with) => new(with, OverlapKind.Disjoint);

    private static OverlapDeclaration Subset(string with) => new(with, OverlapKind.SubsetOf);

    private static OverlapDeclaration Known(string with, decimal people) => new(with, OverlapKind.OverlapKnown, people);

    [Fact]
    public void Nobody_is_nobody_and_one_scheme_is_its_people()
    {
        Assert.Equal(default, Overlaps.Combine([]));
        Assert.Equal(Bounds.Exactly(60), Overlaps.Combine([Of("a", 60, Disjoint("a"))]));
    }

    [Fact]
    public void A_declaration_of_a_scheme_that_is_not_there_or_of_itself_says_nothing()
    {
        Assert.Equal(new Bounds(70, 130), Overlaps.Combine([Of("a", 60), Of("b", 70, Disjoint("z"))]));
        Assert.Equal(new Bounds(70, 130), Overlaps.Combine([Of("a", 60, Disjoint("a")), Of("b", 70, Disjoint("b"))]));
    }

    [Fact]
    public void No_more_people_are_shared_than_the_smaller_has() => Assert.Equal(new Bounds(70, 70), Overlaps.Combine([Of("a", 60, Known("b", 100)), Of("b", 70)]));

    [Fact]
    public void Who_is_in_a_part_is_not_in_what_its_whole_is_apart_from() =>
        // a is among b, nobody of b is in c, and d is apart from a and c: a, c and d are 50 + 40 + 30 different people. Above, b holds a.
        Assert.Equal(new Bounds(120, 130), Overlaps.Combine([Of("a", 50, Subset("b")), Of("b", 60, Disjoint("c")), Of("c", 40), Of("d", 30, Disjoint("a"), Disjoint("c"))]));

    [Fact]
    public void What_follows_from_one_pair_follows_for_the_next() =>
        // a is among b and b among c, c is apart from e, so a is apart from e too; d is apart from a and e.
        Assert.Equal(new Bounds(120, 140), Overlaps.Combine([Of("a", 50, Subset("b")), Of("b", 55, Subset("c")), Of("c", 70, Disjoint("e")), Of("d", 30, Disjoint("a"), Disjoint("e")), Of("e", 40)]));

    [Fact]
    public void The_heaviest_overlaps_are_taken_off_whatever_the_order_of_names() =>
        Assert.Equal(new Bounds(70, 90), Overlaps.Combine([Of("a", 50), Of("b", 50), Of("c", 50, Known("a", 30), Known("b", 30))]));

    [Fact]
    public void A_third_scheme_bounds_what_two_of_them_share()
    {
        // Thirty of each are among c's forty, so a and b share at least twenty; they cannot be apart.
        Assert.True(Overlaps.CanBe([Of("a", 35, Known("b", 20)), Of("b", 35), Of("c", 40, Known("a", 30), Known("b", 30))]));
        Assert.False(Overlaps.CanBe([Of("a", 35, Known("b", 19)), Of("b", 35), Of("c", 40, Known("a", 30), Known("b", 30))]));
        Assert.False(Overlaps.CanBe([Of("a", 35, Disjoint("b")), Of("b", 35), Of("c", 40, Known("a", 30), Known("b", 30))]));
    }

    [Fact]
    public void Who_is_not_in_the_third_is_all_that_two_can_share_besides()
    {
        // Five of a are not in c, and c is apart from b: a and b share at most five.
        Assert.True(Overlaps.CanBe([Of("a", 20, Known("c", 15), Known("b", 5)), Of("b", 30, Disjoint("c")), Of("c", 40)]));
        Assert.False(Overlaps.CanBe([Of("a", 20, Known("c", 15), Known("b", 6)), Of("b", 30, Disjoint("c")), Of("c", 40)]));
        Assert.True(Overlaps.CanBe([Of("b", 20, Known("c", 15), Known("a", 5)), Of("a", 30, Disjoint("c")), Of("c", 40)]));
        Assert.False(Overlaps.CanBe([Of("b", 20, Known("c", 15), Known("a", 6)), Of("a", 30, Disjoint("c")), Of("c", 40)]));
    }

    [Fact]
    public void Each_pair_can_be_and_all_of_them_together_cannot() =>
        // Three schemes of ten, apart from each other, each nearly all of a fourth of twelve.
        Assert.False(Overlaps.CanBe([Of("a", 10, Disjoint("b"), Disjoint("c"), Known("d", 5)), Of("b", 10, Disjoint("c"), Known("d", 5)), Of("c", 10, Known("d", 5)), Of("d", 12)]));

    [Fact]
    public void The_true_number_is_within_the_bounds_of_every_family_of_three_sets()
    {
        // Every family of three sets of three people, and for each pair either nothing is declared or what is true.
        var cases = 0;
        for (var sets = 0; sets < 512; sets++)
        {
            int[] family = [sets & 7, (sets >> 3) & 7, sets >> 6];
            for (var said = 0; said < 8; said++)
            {
                var schemes = family.Select((set, i) => Of($"s{i}", Count(set), (said >> i & 1) == 0 ? [] : [Known($"s{(i + 1) % 3}", Count(set & family[(i + 1) % 3]))])).ToList();
                var (lower, upper) = Overlaps.Combine(schemes);
                Assert.InRange(Count(family[0] | family[1] | family[2]), lower, upper);
                Assert.True(Overlaps.CanBe(schemes));
                cases++;
            }
        }

        Assert.Equal(4096, cases);

        static decimal Count(int set) => System.Numerics.BitOperations.PopCount((uint)set);
    }
}
