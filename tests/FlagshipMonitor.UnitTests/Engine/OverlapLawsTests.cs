using System.Numerics;
using CsCheck;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>
/// Laws of overlap, tried on actual sets of people: each scheme is a set of the sixteen people of a made-up country, so how many different
/// people there are is known, and everything that is declared is true.
/// </summary>
public sealed class OverlapLawsTests
{
    private const int Country = 16;

    /// <summary>Sets of people, and for each pair what is declared of it first and what is learnt later.</summary>
    private static readonly Gen<(int[] Sets, int[] Before, int[] After)> Cases =
        from sets in Sets
        from before in Gen.Int[0, 3].Array[sets.Length * sets.Length]
        from after in Gen.Int[0, 3].Array[sets.Length * sets.Length]
        select (sets, before, after);

    /// <summary>Some sets are parts of others or apart from them, so that every kind of declaration is met.</summary>
    private static Gen<int[]> Sets => Gen.Select(Gen.Int[0, (1 << Country) - 1], Gen.Int[0, 5], Gen.Int[0, 3]).Array[1, 6].Select(drawn =>
    {
        var sets = new int[drawn.Length];
        for (var i = 0; i < drawn.Length; i++)
        {
            var (people, other, relation) = drawn[i];
            sets[i] = i == 0 ? people : relation switch { 0 => people & sets[other % i], 1 => people & ~sets[other % i], 2 => people | sets[other % i], _ => people };
        }

        return sets;
    });

    [Fact]
    public void The_true_number_is_always_within_the_bounds() => Cases.Sample(c =>
    {
        var truth = Count(c.Sets.Aggregate((a, b) => a | b));
        var (least, most) = Bound(c.Sets, c.Before);
        return least <= truth && truth <= most;
    }, iter: Check.Iter * 200);

    [Fact]
    public void Learning_more_about_an_overlap_never_widens_the_bounds() => Cases.Sample(c =>
    {
        var (before, after) = (Bound(c.Sets, c.Before), Bound(c.Sets, [.. c.Before.Zip(c.After, (b, a) => b == 0 ? a : b)]));
        return before.Lower <= after.Lower && after.Upper <= before.Upper;
    }, iter: Check.Iter * 200);

    [Fact]
    public void The_bounds_lie_between_the_largest_and_the_sum_or_the_population() => Cases.Sample(c =>
    {
        var (lower, upper) = Bound(c.Sets, c.Before).CappedAt(Country);
        return c.Sets.Max(Count) <= lower && lower <= upper && upper <= Math.Min(Country, c.Sets.Sum(Count));
    });

    [Fact]
    public void Two_schemes_of_which_all_is_known_are_counted_exactly() => Sets.Where(s => s.Length == 2).Sample(sets =>
        Bound(sets, [1, 1, 1, 1]) == Bounds.Exactly(Count(sets[0] | sets[1])));

    [Fact]
    public void The_order_of_schemes_does_not_matter() => Gen.Select(Cases, Gen.Int).Sample((c, seed) =>
    {
        var schemes = Schemes(c.Sets, c.Before);
        var random = new Random(seed);
        return Overlaps.Combine(schemes) == Overlaps.Combine([.. schemes.OrderBy(_ => random.Next())]);
    });

    [Fact]
    public void What_is_true_is_never_called_a_contradiction() => Cases.Sample(c => Overlaps.CanBe(Schemes(c.Sets, c.Before)));

    [Fact]
    public void Twenty_schemes_of_which_much_is_declared_are_bounded_in_time() =>
        Gen.Select(Gen.Int[0, (1 << Country) - 1].Array[20], Gen.Int[0, 2].Array[400]).Sample((sets, declared) =>
        {
            var truth = Count(sets.Aggregate((a, b) => a | b));
            var (lower, upper) = Bound(sets, declared);
            return lower <= truth && truth <= upper;
        }, iter: Check.Iter / 2);

    private static Bounds Bound(int[] sets, int[] declared) => Overlaps.Combine(Schemes(sets, declared));

    private static List<SchemePeople> Schemes(int[] sets, int[] declared) => [.. sets.Select((set, i) => new SchemePeople($"s{i}", Count(set),
        [.. Enumerable.Range(0, sets.Length).Where(j => j != i).Select(j => Declaration(set, sets[j], $"s{j}", declared[(i * sets.Length) + j]))]))];

    /// <summary>0: not known; 1: as it is; 2: that it is a subset, where it is; 3: that they are apart, where they are.</summary>
    private static OverlapDeclaration Declaration(int set, int other, string name, int what) => what switch
    {
        1 => new(name, OverlapKind.OverlapKnown, Count(set & other)),
        2 when (set & ~other) == 0 => new(name, OverlapKind.SubsetOf),
        3 when (set & other) == 0 => new(name, OverlapKind.Disjoint),
        _ => new(name, OverlapKind.Unknown),
    };

    private static int Count(int set) => BitOperations.PopCount((uint)set);
}
