namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>Text that a spreadsheet would take for a formula: =, +, -, @, tab and line ends in front, full-width forms included.</summary>
internal static class Neutral
{
    public static bool IsRisky(string? value) =>
        value is { Length: > 0 } && (value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠');
}
