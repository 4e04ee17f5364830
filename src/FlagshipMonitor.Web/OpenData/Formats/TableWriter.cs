using System.Text.Json;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>Writes the rows of a table cell by cell, in the order of its columns. Every format gets the same rows, and writes a number with the same digits.</summary>
internal abstract class TableWriter
{
    /// <summary>What people wrote, or a code.</summary>
    public abstract TableWriter Text(string? value);

    public abstract TableWriter Number(decimal? value);

    public abstract TableWriter Date(DateOnly? value);

    public abstract TableWriter Truth(bool? value);

    /// <summary>Several codes or addresses in one cell.</summary>
    public virtual TableWriter List(IEnumerable<string> values) => Text(string.Join('|', values));

    /// <summary>A word of ours from a closed set, in camelCase as the API writes it.</summary>
    public TableWriter Word(Enum? value) => Text(value is null ? null : JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    /// <summary>Ends the row; what is written goes to the reader in portions, so that no table is ever whole in memory.</summary>
    public abstract ValueTask EndRowAsync();
}
