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

/// <summary>Puts the schemes of one country together without counting a person twice (results engine, section 6, rule 4).</summary>
public static class Overlaps
{
    /// <summary>Subsets are contracted, known pairs joined, then the largest of what may overlap below and the sum above.</summary>
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
        var left = relations.WithoutSubsets(contracted);
        return Join([.. relations.Groups(left).Select(g => relations.Union(g))], relations);
    }

    /// <summary>Upper bounds add up. Below, the heaviest set of groups that are pairwise disjoint is certain to be different people.</summary>
    private static Bounds Join(List<SchemeGroup> groups, Relations relations)
    {
        // By weight, so that the search meets the heaviest set early; by name, so that it never depends on the order of input.
        var ordered = groups.OrderByDescending(g => g.Bounds.Lower).ThenBy(g => g.Members[0]).ToList();
        var rest = new decimal[ordered.Count + 1];
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            rest[i] = rest[i + 1] + ordered[i].Bounds.Lower;
        }

        decimal best = 0;
        var steps = 0;
        Search(0, 0, []);
        return new Bounds(best, groups.Sum(g => g.Bounds.Upper));

        void Search(int from, decimal weight, List<SchemeGroup> chosen)
        {
            best = Math.Max(best, weight);
            for (var i = from; i < ordered.Count && weight + rest[i] > best && steps < 20_000; i++)
            {
                steps++;
                if (chosen.TrueForAll(c => relations.AreDisjoint(c, ordered[i])))
                {
                    Search(i + 1, weight + ordered[i].Bounds.Lower, [.. chosen, ordered[i]]);
                }
            }
        }
    }
}

/// <summary>Schemes whose overlaps are known, as one.</summary>
internal sealed record SchemeGroup(IReadOnlyList<int> Members, Bounds Bounds);
