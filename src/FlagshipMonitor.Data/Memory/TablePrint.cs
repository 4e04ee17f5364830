namespace FlagshipMonitor.Data.Memory;

/// <summary>
/// What tables hold, as a text that costs little to ask for: two equal prints are of the same rows. Every row counts with its place and the transaction that
/// wrote it (ctid, xmin), because a change of any kind gives it another of the two. The highest id of the audit table would not do: transactions end in
/// another order than they take their numbers.
/// </summary>
internal static class TablePrint
{
    /// <summary>The expression that makes the print of some tables, for a SELECT.</summary>
    public static string Of(IEnumerable<string> tables) =>
        $"concat_ws('/', {string.Join(", ", tables.Select(t => $"(SELECT sum(hashtextextended(ctid::text, xmin::text::bigint)) FROM {t})"))})";
}
