using System.Buffers;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>A CSV as spreadsheets and programs read it alike: UTF-8 without mark, CRLF, RFC 4180 quotes, invariant numbers, empty for missing.</summary>
internal sealed class CsvTable(Utf8Out to) : TableWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private bool _begun;

    public void Header(TableShape shape)
    {
        foreach (var column in shape.Columns)
        {
            Next();
            to.Text(column.Name);
        }

        End();
    }

    /// <summary>What people wrote must not be taken for a formula: it gets an apostrophe in front.</summary>
    public override TableWriter Text(string? value)
    {
        Next();
        if (string.IsNullOrEmpty(value))
        {
            return this;
        }

        var text = Neutral.IsRisky(value) ? "'" + value : value;
        if (text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAny(Quoted))
        {
            to.Text(text);
            return this;
        }

        to.Bytes("\""u8);
        to.Text(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        to.Bytes("\""u8);
        return this;
    }

    public override TableWriter Number(decimal? value)
    {
        Next();
        if (value is { } number)
        {
            to.Digits(number);
        }

        return this;
    }

    public override TableWriter Date(DateOnly? value)
    {
        Next();
        if (value is { } day)
        {
            to.Date(day);
        }

        return this;
    }

    public override TableWriter Truth(bool? value)
    {
        Next();
        to.Bytes(value switch { true => "true"u8, false => "false"u8, null => default });
        return this;
    }

    public override ValueTask EndRowAsync()
    {
        End();
        return to.PortionAsync();
    }

    private void Next()
    {
        if (_begun)
        {
            to.Bytes(","u8);
        }

        _begun = true;
    }

    private void End()
    {
        to.Bytes("\r\n"u8);
        _begun = false;
    }
}
