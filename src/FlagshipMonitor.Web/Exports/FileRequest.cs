using System.Globalization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;

namespace FlagshipMonitor.Web.Exports;

/// <summary>
/// What a file was asked for. On a page an unknown filter is said in words; a file is read by programs, so what it does
/// not know is refused with the list of what it does: a silently unfiltered file would be believed.
/// </summary>
internal sealed class FileRequest
{
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);
    private readonly HttpRequest _request;

    public FileRequest(HttpRequest request, params string[] allowed)
    {
        _request = request;
        string[] names = [.. allowed, "lang", "release"];
        foreach (var name in request.Query.Keys.Where(k => !names.Contains(k)))
        {
            _errors[name] = [$"Unknown parameter. Allowed: {string.Join(", ", names)}."];
        }

        Language = Read("lang", Localisation.Language.Find, Localisation.Language.All.Select(l => l.Code)) ?? Localisation.Language.English;
        Release = Read("release", text => text.StartsWith('r') && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : (int?)null, ["r1", "r2 …"]);
    }

    public Language Language { get; }

    /// <summary>Null for the latest.</summary>
    public int? Release { get; private set; }

    public bool IsValid => _errors.Count == 0;

    /// <summary>The address names the release itself; a query that names another is refused.</summary>
    public FileRequest Of(int release)
    {
        if (Release is { } other && other != release)
        {
            _errors["release"] = [$"The address is of r{release}. Leave release= out."];
        }

        Release = release;
        return this;
    }

    public string? Text(string name) => _request.Query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    public Region? Region() => Read("region", RegionOf, Enum.GetValues<Region>().Select(PublicTexts.Slug));

    public int? Step(bool zero = false) => Read(
        "step",
        text => text is ['1' or '2' or '3'] || (zero && text == "0") ? text[0] - '0' : (int?)null,
        zero ? ["0", "1", "2", "3"] : ["1", "2", "3"]);

    /// <summary>Several countries are parted by commas.</summary>
    public IReadOnlyList<CountryCode>? Countries(IReadOnlyCollection<CountryCode> known) => Read(
        "country",
        text =>
        {
            var codes = text.Split(',').Select(c => CountryCode.TryParse(c.Trim(), out var code) && known.Contains(code) ? code : null).ToList();
            return codes.Contains(null) ? null : (IReadOnlyList<CountryCode>)[.. codes.OfType<CountryCode>()];
        },
        known.Select(c => c.Value));

    public string? Theme(IReadOnlyCollection<string> known) => Read("theme", text => known.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase)), known);

    public (int First, int Last)? Years() => Read("year", YearRange.Parse, ["2024", "2021:2025"]);

    /// <summary>One country, in whichever case.</summary>
    public CountryCode? Country(IReadOnlyCollection<CountryCode> known) =>
        Read("country", text => CountryCode.TryParse(text, out var code) && known.Contains(code) ? code : null, known.Select(c => c.Value));

    /// <summary>One of a few words, in whichever case.</summary>
    public string? Word(string name, IReadOnlyCollection<string> known) => Read(name, text => known.FirstOrDefault(k => k.Equals(text, StringComparison.OrdinalIgnoreCase)), known);

    /// <summary>Several codes parted by commas, in whichever case.</summary>
    public IReadOnlyList<string>? Several(string name, IReadOnlyCollection<string> known) => Read(
        name,
        text =>
        {
            var codes = text.Split(',').Select(c => known.FirstOrDefault(k => k.Equals(c.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
            return codes.Contains(null) ? null : (IReadOnlyList<string>)[.. codes.OfType<string>().Distinct()];
        },
        known);

    public DateOnly? Day(string name) => Read(
        name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null, ["a day, as in 2026-12-31"]);

    public int? Whole(string name, int least, int most) => Read(
        name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : (int?)null,
        [most == int.MaxValue ? $"whole numbers from {least}" : $"whole numbers from {least} to {most}"]);

    /// <summary>The file is of nothing without it.</summary>
    public void Require(string name, string allowed)
    {
        if (Text(name) is null)
        {
            _errors.TryAdd(name, [$"This file needs it. Allowed: {allowed}."]);
        }
    }

    public string? Sort(params string[] known) => Read("sort", text => known.Contains(text) ? text : null, known);

    /// <summary>Something in the address is read elsewhere and not known there.</summary>
    public void Refuse(string name, string allowed) => _errors.TryAdd(name, [$"'{Text(name)}' is not known here. Allowed: {allowed}."]);

    /// <summary>Something that only its reader can tell is wrong.</summary>
    public void Say(string name, string sentence) => _errors.TryAdd(name, [sentence]);

    /// <summary>Says what is wrong and what would be right.</summary>
    public IResult Refusal() => new ProblemAnswer(ProblemKind.Parameters, "See errors: what is allowed stands there for each parameter.") { Errors = _errors };

    internal static Region? RegionOf(string text) =>
        Enum.GetValues<Region>().Where(r => PublicTexts.Slug(r).Equals(text, StringComparison.OrdinalIgnoreCase)).Select(r => (Region?)r).FirstOrDefault();

    private T? Read<T>(string name, Func<string, T?> parse, IEnumerable<string> allowed)
    {
        if (Text(name) is not { } text)
        {
            return default;
        }

        var value = parse(text);
        if (value is null)
        {
            _errors[name] = [$"'{text}' is not known here. Allowed: {string.Join(", ", allowed)}."];
        }

        return value;
    }
}

/// <summary>"2024" or "2021:2025".</summary>
public static class YearRange
{
    public static (int First, int Last)? Parse(string text)
    {
        var parts = text.Split(':');
        return parts.Length is 1 or 2 && Year(parts[0]) is { } first && Year(parts[^1]) is { } last && first <= last ? (first, last) : null;

        static int? Year(string digits) =>
            digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;
    }
}
