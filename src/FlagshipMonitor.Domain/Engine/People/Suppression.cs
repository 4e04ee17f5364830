namespace FlagshipMonitor.Domain.Engine;

/// <summary>Keeps small cells back, and with them whatever would let them be worked out (results engine, section 8).</summary>
public static class Suppression
{
    /// <summary>Cells of 1 to this many people are kept back.</summary>
    public const decimal LargestSmall = 4;

    public static bool IsSmall(decimal people) => people is > 0 and <= LargestSmall;

    /// <summary>Which numbers are kept back.</summary>
    /// <param name="numbers">The numbers that would be published, by key; all of them zero or more.</param>
    /// <param name="sums">
    /// Sets of numbers of which one can be worked out from the others: the parts of a published total, or the parts and their sum.
    /// In each of them none or at least two are kept back.
    /// </param>
    public static HashSet<TKey> Of<TKey>(IReadOnlyDictionary<TKey, decimal> numbers, IReadOnlyList<IReadOnlyList<TKey>> sums)
        where TKey : notnull
    {
        var kept = numbers.Where(n => IsSmall(n.Value)).Select(n => n.Key).ToHashSet();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var sum in sums)
            {
                if (sum.Count(kept.Contains) != 1)
                {
                    continue;
                }

                // The smallest other costs readers least; a zero hides nobody, so it only goes when there is nothing else.
                var others = sum.Where(k => !kept.Contains(k)).OrderBy(k => numbers[k] == 0).ThenBy(k => numbers[k]).ToList();
                changed |= others.Count > 0 && kept.Add(others[0]);
            }
        }

        return kept;
    }
}
