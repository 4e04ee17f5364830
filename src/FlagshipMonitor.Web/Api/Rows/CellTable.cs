using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api.Rows;

/// <summary>Keeps the cells that files are made of, so that the interface sends the same ones.</summary>
internal sealed class CellTable(TableShape shape) : TableWriter
{
    private readonly IReadOnlyDictionary<string, int> _places = shape.Columns.Select((c, i) => (c.Name, Place: i)).ToDictionary(x => x.Name, x => x.Place, StringComparer.Ordinal);

    private object?[] _cells = new object?[shape.Columns.Count];
    private int _next;

    public List<ApiRow> Rows { get; } = [];

    public override TableWriter Text(string? value) => Add(string.IsNullOrEmpty(value) ? null : value);

    public override TableWriter Number(decimal? value) => Add(value);

    public override TableWriter Date(DateOnly? value) => Add(value);

    public override TableWriter Truth(bool? value) => Add(value);

    public override TableWriter List(IEnumerable<string> values) => Add(values.ToArray());

    public override ValueTask EndRowAsync()
    {
        Rows.Add(new ApiRow(_places, _cells));
        (_cells, _next) = (new object?[shape.Columns.Count], 0);
        return ValueTask.CompletedTask;
    }

    private CellTable Add(object? cell)
    {
        _cells[_next++] = cell;
        return this;
    }
}

/// <summary>A row as the files hold it, by the names of its columns: text, numbers, days, truths, lists, or null for missing.</summary>
internal sealed class ApiRow(IReadOnlyDictionary<string, int> places, object?[] cells)
{
    /// <summary>What else is known of what the row is about, where the interface says more than the file.</summary>
    public object? About { get; init; }

    public object? this[string column] => cells[places[column]];

    public string? Text(string column) => this[column] as string;

    public ApiRow With(object item) => new(places, cells) { About = item };
}
