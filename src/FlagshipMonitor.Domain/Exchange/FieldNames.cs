namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Says what a field that nobody reads may have been meant to be.</summary>
internal static class FieldNames
{
    private const int LongestShown = 60;

    /// <param name="path">Where the object stands: "", "phase." or "overlap[0].".</param>
    public static string Unknown(string path, string name, IReadOnlyList<string> known)
    {
        var shown = name.Length <= LongestShown ? name : name[..LongestShown] + "…";
        var near = Nearest(name, known);
        return near.Count > 0
            ? $"'{path}{shown}' is not a field; the nearest {(near.Count == 1 ? "is" : "are")} {Listed(near)}."
            : $"'{path}{shown}' is not a field; there are {Listed(known)}.";
    }

    /// <summary>Those that fewest letters tell apart, when that is less than half of them.</summary>
    private static List<string> Nearest(string name, IReadOnlyList<string> known)
    {
        if (name.Length > LongestShown)
        {
            return [];
        }

        var near = known.Select(k => (Name: k, Letters: Apart(name.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Letters * 2 < Math.Max(k.Name.Length, name.Length)).ToList();
        return near.Count == 0 ? [] : [.. near.Where(k => k.Letters == near.Min(n => n.Letters)).Select(k => k.Name)];
    }

    /// <summary>How many letters have to be added, taken away or replaced.</summary>
    private static int Apart(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'"));
}
