using System.Buffers;
using System.Text.Encodings.Web;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>The rows of a table as objects, named as its columns in camelCase; missing is null, lists are arrays.</summary>
internal sealed class JsonTable(Utf8Out to, TableShape shape) : TableWriter
{
    /// <summary>What nothing needs to be done to.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    private readonly byte[][] _names = [.. shape.Columns.Select((c, i) =>
        System.Text.Encoding.UTF8.GetBytes((i == 0 ? "{" : ",") + $"\"{c.JsonName}\":"))];

    private int _column;
    private bool _hasRows;

    public override TableWriter Text(string? value)
    {
        Name();
        if (string.IsNullOrEmpty(value))
        {
            to.Bytes("null"u8);
            return this;
        }

        Quote(value);
        return this;
    }

    public override TableWriter Number(decimal? value)
    {
        Name();
        if (value is { } number)
        {
            to.Digits(number);
        }
        else
        {
            to.Bytes("null"u8);
        }

        return this;
    }

    public override TableWriter Date(DateOnly? value)
    {
        Name();
        if (value is { } day)
        {
            to.Bytes("\""u8);
            to.Date(day);
            to.Bytes("\""u8);
        }
        else
        {
            to.Bytes("null"u8);
        }

        return this;
    }

    public override TableWriter Truth(bool? value)
    {
        Name();
        to.Bytes(value switch { true => "true"u8, false => "false"u8, null => "null"u8 });
        return this;
    }

    public override TableWriter List(IEnumerable<string> values)
    {
        Name();
        to.Bytes("["u8);
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                to.Bytes(","u8);
            }

            first = false;
            Quote(value);
        }

        to.Bytes("]"u8);
        return this;
    }

    public override ValueTask EndRowAsync()
    {
        to.Bytes("}"u8);
        _column = 0;
        return to.PortionAsync();
    }

    private void Name()
    {
        if (_column == 0)
        {
            if (_hasRows)
            {
                to.Bytes(",\n"u8);
            }

            _hasRows = true;
        }

        to.Bytes(_names[_column++]);
    }

    private void Quote(string value)
    {
        to.Bytes("\""u8);
        to.Text(value.AsSpan().ContainsAnyExcept(Plain) ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value) : value);

        to.Bytes("\""u8);
    }
}
