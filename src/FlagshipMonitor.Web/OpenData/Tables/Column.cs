using System.Text.Json;
using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.OpenData.Tables;

internal enum ColumnType
{
    Text,
    Number,
    Integer,
    Date,
    Truth,

    /// <summary>Several codes or addresses, parted by | where a cell is all there is.</summary>
    List,
}

/// <summary>A column of a table that is published: its name never changes.</summary>
internal sealed record Column(string Name, ColumnType Type, LocalisedText Description)
{
    public Column(string name, ColumnType type, string en, string fr, string es)
        : this(name, type, new LocalisedText(en, fr, es))
    {
    }

    /// <summary>Never empty.</summary>
    public bool Required { get; init; }

    /// <summary>All words that can stand in it; null where it is free.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The unit of its numbers, as files write it.</summary>
    public string? Unit { get; init; }

    /// <summary>The table whose key it holds.</summary>
    public string? Of { get; init; }

    /// <summary>The same name as the API writes it.</summary>
    public string JsonName => JsonNamingPolicy.CamelCase.ConvertName(string.Concat(Name.Split('_').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..])));
}

/// <summary>What a table is called and what its columns are.</summary>
/// <param name="Name">As addresses and files write it.</param>
internal sealed record TableShape(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>The columns that name a row; empty where only its place does.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
}
