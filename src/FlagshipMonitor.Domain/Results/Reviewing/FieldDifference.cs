namespace FlagshipMonitor.Domain.Results.Reviewing;

/// <summary>One field of two versions; null where a version does not state it.</summary>
public sealed record FieldDifference(string Field, string? Old, string? New)
{
    public bool Changed => !string.Equals(Old, New, StringComparison.Ordinal);

    /// <summary>All fields of either version, in the order of the newer one, then those that went away.</summary>
    public static IReadOnlyList<FieldDifference> Between(IReadOnlyDictionary<string, string>? older, IReadOnlyDictionary<string, string> newer)
    {
        older ??= new Dictionary<string, string>();
        return [.. newer.Keys.Concat(older.Keys.Where(k => !newer.ContainsKey(k)))
            .Select(field => new FieldDifference(field, older.GetValueOrDefault(field), newer.GetValueOrDefault(field)))];
    }
}
