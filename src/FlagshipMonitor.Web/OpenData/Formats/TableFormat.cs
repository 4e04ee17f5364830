namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>The endings a table comes with.</summary>
internal enum TableFormat
{
    Csv,
    Json,
    Xlsx,
    Metadata,
}

internal static class TableFormats
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string MetadataType = "application/csvm+json";

    /// <summary>The longest first: ".metadata.json" ends with ".json" too.</summary>
    public static readonly IReadOnlyList<TableFormat> All = [TableFormat.Metadata, TableFormat.Csv, TableFormat.Json, TableFormat.Xlsx];

    public static string Ending(this TableFormat format) => format switch
    {
        TableFormat.Csv => ".csv",
        TableFormat.Json => ".json",
        TableFormat.Xlsx => ".xlsx",
        _ => ".metadata.json",
    };

    public static string ContentType(this TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8; header=present",
        TableFormat.Json => "application/json; charset=utf-8",
        TableFormat.Xlsx => XlsxType,
        _ => MetadataType,
    };

    /// <summary>What an address asks for by its ending, and the address without it.</summary>
    public static (string Stem, TableFormat Format)? Of(string path)
    {
        foreach (var format in All)
        {
            if (path.EndsWith(format.Ending(), StringComparison.OrdinalIgnoreCase))
            {
                return (path[..^format.Ending().Length], format);
            }
        }

        return null;
    }
}
