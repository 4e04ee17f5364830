using System.Buffers;
using System.Text;
using System.Xml;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>
/// The rows of a sheet as they come. The elements are written as text: a million rows of eighteen cells through the object model's
/// writer would take minutes; what is small is made by the model (XlsxParts).
/// </summary>
internal sealed class XlsxTable(Utf8Out to, SharedTexts shared, int columns) : TableWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\r\n\t_");

    private readonly byte[][] _letters = [.. Enumerable.Range(0, columns).Select(i => Encoding.ASCII.GetBytes(LettersOf(i)))];

    private int _column;

    /// <summary>Rows with the header's.</summary>
    public int Rows { get; private set; }

    public void Header(TableShape shape)
    {
        foreach (var column in shape.Columns)
        {
            Open();
            Shared(shared.Require(column.Name), XlsxParts.Head);
        }

        Close();
    }

    public override TableWriter Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Empty();
        }

        Open();
        // The mark of quoted text keeps it text also where somebody opens the cell and leaves it again.
        var style = Neutral.IsRisky(value) ? XlsxParts.Quoted : XlsxParts.Plain;
        if (shared.Find(value) is { } index)
        {
            Shared(index, style);
            return this;
        }

        Style(style);
        to.Bytes(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        to.Text(Clean(value));
        to.Bytes("</t></is></c>"u8);
        return this;
    }

    public override TableWriter Number(decimal? value)
    {
        if (value is not { } number)
        {
            return Empty();
        }

        Open();
        to.Bytes("><v>"u8);
        to.Digits(number);
        to.Bytes("</v></c>"u8);
        return this;
    }

    public override TableWriter Date(DateOnly? value)
    {
        if (value is not { } day)
        {
            return Empty();
        }

        Open();
        Style(XlsxParts.Date);
        to.Bytes("><v>"u8);
        to.Digits(day.DayNumber - XlsxParts.DayZero);
        to.Bytes("</v></c>"u8);
        return this;
    }

    public override TableWriter Truth(bool? value)
    {
        if (value is not { } truth)
        {
            return Empty();
        }

        Open();
        to.Bytes(truth ? " t=\"b\"><v>1</v></c>"u8 : " t=\"b\"><v>0</v></c>"u8);
        return this;
    }

    public override ValueTask EndRowAsync()
    {
        if (_column == 0 || Rows == MostRows)
        {
            throw new InvalidOperationException(_column == 0 ? "A row has cells." : $"A sheet holds {MostRows} rows; larger tables come as CSV and JSON.");
        }

        Close();
        return to.PortionAsync();
    }

    /// <summary>A to Z, then AA: what a column is called.</summary>
    internal static string LettersOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : LettersOf(column / 26 - 1) + LettersOf(column % 26);

    /// <summary>XML knows few control signs and reads _x0041_ as a sign of its own; a cell holds no more than so much.</summary>
    internal static string Clean(string value)
    {
        if (value.Length <= LongestText && !value.AsSpan().ContainsAny(Special) && value.All(c => c >= ' ' && c < '\uD800'))
        {
            return value;
        }

        var text = new StringBuilder(value.Length + 16);
        for (var i = 0; i < value.Length && text.Length < LongestText; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
                continue;
            }

            _ = c switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '\r' => text.Append("_x000D_"),
                '_' when i + 1 < value.Length && value[i + 1] == 'x' => text.Append("_x005F_"),
                _ when XmlConvert.IsXmlChar(c) => text.Append(c),
                _ => text,
            };
        }

        return text.ToString();
    }

    private XlsxTable Empty()
    {
        Begin();
        _column++;
        return this;
    }

    private void Open()
    {
        Begin();
        to.Bytes("<c r=\""u8);
        to.Bytes(_letters[_column++]);
        to.Digits(Rows);
        to.Bytes("\""u8);
    }

    private void Begin()
    {
        if (_column > 0)
        {
            return;
        }

        Rows++;
        to.Bytes("<row r=\""u8);
        to.Digits(Rows);
        to.Bytes("\">"u8);
    }

    private void Shared(int index, int style)
    {
        Style(style);
        to.Bytes(" t=\"s\"><v>"u8);
        to.Digits(index);
        to.Bytes("</v></c>"u8);
    }

    private void Style(int style)
    {
        if (style != XlsxParts.Plain)
        {
            to.Bytes(" s=\""u8);
            to.Digits(style);
            to.Bytes("\""u8);
        }
    }

    private void Close()
    {
        to.Bytes("</row>"u8);
        _column = 0;
    }
}

/// <summary>Short texts that come again and again, kept once for the whole workbook: codes, words and headers. A bounded number, so that memory is too.</summary>
internal sealed class SharedTexts
{
    private const int Most = 4_096;
    private const int Longest = 40;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public IEnumerable<string> All => _known.Keys;

    public int Require(string text)
    {
        if (!_known.TryGetValue(text, out var index))
        {
            _known.Add(text, index = _known.Count);
        }

        return index;
    }

    /// <summary>Null where it stands in its cell.</summary>
    public int? Find(string text) => text.Length <= Longest && (_known.Count < Most || _known.ContainsKey(text)) ? Require(text) : null;
}
