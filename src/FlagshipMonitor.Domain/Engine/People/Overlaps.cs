namespace FlagshipMonitor.Domain.Engine;

/// <summary>The fewest and the most different people there can be.</summary>
public readonly record struct Bounds(decimal Lower, decimal Upper)
{
    public static Bounds Exactly(decimal people) => new(people, people);

    public static Bounds operator +(Bounds left, Bounds right) => new(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <summary>Nobody lives in a country who is not in its population.</summary>
    public Bounds CappedAt(decimal? population) => population is { } most ? new(Math.Min(Lower, most), Math.Min(Upper, most)) : this;
}

/// <summary>People of one scheme of a country, with what is declared of its overlap with others.</summary>
public sealed record SchemePeople(string? Scheme, decimal People, IReadOnlyList<OverlapDeclaration> Declared);

/// <summary>
/// Puts the schemes of one country together without counting a person twice (results engine, section 6, rule 4). Every declaration
/// only ever narrows the bounds: whoever learns more about an overlap never knows less about the whole.
/// </summary>
public static class Overlaps
{
    /// <summary>A search that is longer than this stops with the best it has found, which is a lower bound all the same.</summary>
    private const int LongestSearch = 20_000;

    public static Bounds Combine(IReadOnlyList<SchemePeople> schemes) => Combine(schemes, null);

    /// <param name="contracted">Receives the schemes that add nothing because they are part of another.</param>
    internal static Bounds Combine(IReadOnlyList<SchemePeople> schemes, ICollection<string>? contracted)
    {
        if (schemes.Count <= 1)
        {
            return schemes.Count == 0 ? default : Bounds.Exactly(schemes[0].People);
        }

        if (schemes.All(s => s.Declared.Count == 0))
        {
            return new Bounds(schemes.Max(s => s.People), schemes.Sum(s => s.People));
        }

        var relations = new Relations(schemes);
        relations.ListContracted(contracted);
        var lower = Fewest(relations);
        return new Bounds(lower, Math.Max(Most(relations), lower));
    }

    /// <summary>Whether any people at all can be as these schemes are declared.</summary>
    public static bool CanBe(IReadOnlyList<SchemePeople> schemes)
    {
        var relations = new Relations(schemes);
        return relations.Agree && Fewest(relations) <= Most(relations);
    }

    /// <summary>
    /// Of any choice of schemes, their sum less the most that each two of them can share is certain to be different people; the best choice
    /// is the bound. Of two schemes that may overlap fully it takes the larger, of disjoint ones both, of a known pair a + b − n.
    /// </summary>
    private static decimal Fewest(Relations relations)
    {
        var (best, steps) = (0m, 0);
        // By weight, so that the search meets a heavy choice early.
        var order = Enumerable.Range(0, relations.Count).OrderByDescending(i => relations.People(i)).ToArray();
        Search(0, 0, [.. order.Select(relations.People)]);
        return best;

        // What each scheme would still add beside those chosen.
        void Search(int from, decimal sum, decimal[] adds)
        {
            best = Math.Max(best, sum);
            for (var i = from; i < order.Length && steps < LongestSearch; i++)
            {
                var rest = 0m;
                for (var j = i; j < order.Length; j++)
                {
                    rest += Math.Max(adds[j], 0);
                }

                if (sum + rest <= best)
                {
                    return;
                }

                if (adds[i] <= 0)
                {
                    continue;
                }

                steps++;
                var left = (decimal[])adds.Clone();
                for (var j = i + 1; j < order.Length; j++)
                {
                    left[j] -= relations.MostShared(order[i], order[j]);
                }

                Search(i + 1, sum + adds[i], left);
            }
        }
    }

    /// <summary>The sum less what is certainly shared, each scheme with one before it: the heaviest tree of known overlaps.</summary>
    private static decimal Most(Relations relations)
    {
        var shared = Enumerable.Range(0, relations.Count).Select(i => relations.LeastShared(0, i)).ToArray();
        var open = Enumerable.Range(1, relations.Count - 1).ToList();
        var most = relations.People(0);
        while (open.Count > 0)
        {
            var next = open.MaxBy(i => shared[i]);
            open.Remove(next);
            most += relations.People(next) - shared[next];
            foreach (var i in open)
            {
                shared[i] = Math.Max(shared[i], relations.LeastShared(next, i));
            }
        }

        return most;
    }
}
