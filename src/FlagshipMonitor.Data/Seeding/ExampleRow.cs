using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Seeding;

/// <summary>A result of a country that public sources tell of, turned into what a form says. What the source does not say stays not stated.</summary>
internal sealed class ExampleRow(CsvRow row, CsvRow? more)
{
    public string Title => row["title"];

    public CountryCode Country { get; } = CountryCode.From(row["iso3"]);

    public bool IsChange => row["metric"] == "institutional_change";

    /// <summary>Title of the change the people's gain flows from.</summary>
    public string? ChangeTitle => more?.Text("change_title");

    public string? SchemeName => more?.Text("scheme");

    /// <summary>The same in every database, so that loading again meets the same result.</summary>
    public ResultId Id => new(Name("result"));

    private string? Note => row.Text("note");

    private IReadOnlyList<Evidence> Evidence =>
        [.. row["source"].Split(" ; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(url => new Evidence(url, null))];

    /// <summary>The 34 rows by country, the changes before the people who gained from them.</summary>
    public static IReadOnlyList<ExampleRow> ReadAll()
    {
        var more = CsvTable.Read("example_people.csv").Rows.ToDictionary(r => (r["iso3"], r["title"]));
        return [.. CsvTable.Read("published_results.csv").Rows
            .Where(r => r["scope"] == "country")
            .Select(r => new ExampleRow(r, more.GetValueOrDefault((r["iso3"], r["title"]))))
            .OrderBy(r => r.IsChange ? 0 : 1)];
    }

    /// <summary>The key of one thing done with this row.</summary>
    public Guid Operation(string step) => Name(step);

    public ChangeFacts ToChange() => new((ChangeStep)(row["dimension"][^1] - '0'), Title, DateOfChange(), Evidence) { Note = Note };

    public PeopleFacts ToPeople(SchemeId? scheme, string? change)
    {
        var (value, dimension) = (row.Decimal("value"), Enum.Parse<ImpactDimension>(more!["dimension"], ignoreCase: true));
        // What was planned, expected or is access is no gain: it stays words, and its note is part of what they say.
        // Which rows these are was read in the sources: a published row may name a plan with the dimension it is a plan for.
        var inWords = more.Text("words") is not null;
        return new PeopleFacts(dimension, new PartialDate(Day(more["date"]), Enum.Parse<DatePrecision>(more["precision"], ignoreCase: true)), Evidence)
        {
            Scheme = scheme,
            Change = change,
            Gain = inWords ? null : (long)value,
            InWords = inWords ? $"{value.ToString("N0", Grouped)} {row["unit"]}: {Title}. {Note}" : null,
            Estimated = !inWords && (Note?.Contains("estimate", StringComparison.OrdinalIgnoreCase) is true || Title.Contains("estimated", StringComparison.OrdinalIgnoreCase)),
            Method = inWords ? null : $"As the source counts: {Title}.",
            Source = $"Public sources, for {row["period"]}",
            Note = inWords ? null : Note,
        };
    }

    private PartialDate DateOfChange() =>
        row.Text("date") is not { } date ? PartialDate.OfYear(int.Parse(row["period"][..4], CultureInfo.InvariantCulture))
        : Note?.Contains("day not", StringComparison.Ordinal) is true ? new PartialDate(Day(date), DatePrecision.Month)
        : new PartialDate(Day(date), DatePrecision.Day);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The way numbers are written in English throughout the product: groups parted by a no-break space.
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u00A0" };

    private Guid Name(string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', "flagshipmonitor example", what, row["iso3"], row["period"], row["date"], Title)));
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
