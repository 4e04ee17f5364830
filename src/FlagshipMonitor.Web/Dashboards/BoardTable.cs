using FlagshipMonitor.Domain.Engine;
using Microsoft.AspNetCore.Html;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>A table of a dashboard: the page and the XLSX file are written from the same one, so their numbers cannot differ.</summary>
/// <param name="Id">Names it in the page, and its sheet.</param>
/// <param name="Rows">The first cell of each is its heading.</param>
public sealed record BoardTable(string Id, string Title, IReadOnlyList<BoardColumn> Columns, IReadOnlyList<IReadOnlyList<BoardCell>> Rows)
{
    public string? Note { get; init; }

    /// <summary>Cells are shaded by band; the printed share and symbol carry the meaning.</summary>
    public bool IsHeat { get; init; }

    /// <summary>Most cells have no value: they show its sign, and the words are read out.</summary>
    public bool IsSparse { get; init; }

    /// <summary>Rows of one page; the file holds all.</summary>
    public int? PageSize { get; init; }

    /// <summary>What stands under the rows: their sum.</summary>
    public IReadOnlyList<BoardCell>? Foot { get; init; }
}

/// <param name="IsNumber">Set to the right.</param>
/// <param name="IsBar">Its title is only read out: a bar is seen to be one.</param>
public sealed record BoardColumn(string Title, bool IsNumber = false, bool IsBar = false)
{
    /// <summary>The same table in the order of this column; null where it has one order only.</summary>
    public string? Href { get; init; }

    /// <summary>"ascending" or "descending" where the rows are in this column's order.</summary>
    public string? Sorted { get; init; }
}

/// <summary>What a cell holds. A value, the words for why there is none, and a picture are different things.</summary>
public abstract record BoardCell
{
    private BoardCell()
    {
    }

    /// <summary>What is said beside it in small letters; in a file it has a column of its own.</summary>
    public string? Note { get; init; }

    public sealed record Words(string Text, string? Href = null) : BoardCell
    {
        /// <summary>The language of a text that a country wrote.</summary>
        public string? Language { get; init; }
    }

    /// <summary>People, changes, countries or a share, by unit.</summary>
    public sealed record Amount(decimal Value, string? Unit) : BoardCell;

    /// <summary>A number of people or things with every digit, also above a million.</summary>
    public sealed record Exact(decimal Value) : BoardCell;

    /// <summary>A share of what was expected.</summary>
    public sealed record Ratio(decimal Value, HeatBand Band) : BoardCell;

    /// <summary>A share as it is, without a judgement; its bar is as long.</summary>
    public sealed record Part(decimal Value, string Text) : BoardCell;

    /// <summary>Why there is no value.</summary>
    public sealed record Silence(string Text, string? Sign = null) : BoardCell;

    public sealed record Standing(Status Status) : BoardCell;

    /// <summary>Decoration beside the numbers; not in the file.</summary>
    public sealed record Picture(IHtmlContent Drawing) : BoardCell
    {
        /// <summary>A bar as wide as its column.</summary>
        public bool IsBar { get; init; }
    }
}
