using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace FlagshipMonitor.Web.Exports;

/// <summary>A CSV as spreadsheets and programs read it alike: UTF-8 without mark, CRLF, RFC 4180 quotes, invariant numbers, empty for missing.</summary>
internal sealed class CsvFile : IAsyncDisposable
{
    private const char Neutral = '\'';

    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;

    public CsvFile(Stream stream)
    {
        // The stream is the answer's: what keeps a copy of it must see its end.
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    /// <summary>What people wrote. A spreadsheet must not take it for a formula: =, +, -, @, tab and line ends in front, full-width forms included, get an apostrophe.</summary>
    public CsvFile Text(string? value)
    {
        _csv.WriteField(Neutralise(value));
        return this;
    }

    public CsvFile Number(decimal? value)
    {
        _csv.WriteField(value?.ToString("0.############", CultureInfo.InvariantCulture));
        return this;
    }

    public CsvFile Date(DateOnly? value)
    {
        _csv.WriteField(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return this;
    }

    public CsvFile Truth(bool? value)
    {
        _csv.WriteField(value switch { true => "true", false => "false", null => null });
        return this;
    }

    /// <summary>A word of ours from a closed set, in camelCase as the API writes it.</summary>
    public CsvFile Word(Enum? value)
    {
        var name = value?.ToString();
        _csv.WriteField(name is null ? null : char.ToLowerInvariant(name[0]) + name[1..]);
        return this;
    }

    public async Task HeaderAsync(IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            _csv.WriteField(column);
        }

        await EndRowAsync();
    }

    public Task EndRowAsync() => _csv.NextRecordAsync();

    public async ValueTask DisposeAsync()
    {
        await _csv.FlushAsync();
        await _csv.DisposeAsync();
        await _text.DisposeAsync();
    }

    internal static string? Neutralise(string? value) => value is { Length: > 0 } && IsRisky(value[0]) ? Neutral + value : value;

    private static bool IsRisky(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
