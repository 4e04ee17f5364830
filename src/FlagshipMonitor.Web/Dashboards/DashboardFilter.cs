using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.AspNetCore.WebUtilities;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>The parts of the dashboard; each is a page of its own address.</summary>
public enum DashboardPart
{
    Overview,
    Heat,
    Trajectories,
    OffTrack,
    Reporting,
    Countries,
    Targets,
    Steps,
}

/// <summary>How the countries of data quality are ordered.</summary>
public enum QualityOrder
{
    /// <summary>The open check behind most people first, then behind most changes.</summary>
    Fix,

    Country,
    Completeness,
    Timeliness,
    Consistency,
    Evidence,
    Disaggregation,
}

/// <summary>What the address asks for. What it names and nobody knows is said in words, and stands for no filter.</summary>
public sealed record DashboardFilter
{
    public const string Path = "/programme/dashboard";

    public DashboardPart Part { get; init; }

    public DateOnly? AsOf { get; init; }

    public Region? Region { get; init; }

    public CountryCode? Country { get; init; }

    public string? Theme { get; init; }

    public int? Step { get; init; }

    public IndicatorCode? Indicator { get; init; }

    public Period? Period { get; init; }

    /// <summary>The order of the countries of data quality.</summary>
    public QualityOrder Sort { get; init; }

    /// <summary>Names and values of the address that mean nothing here.</summary>
    public IReadOnlyList<(string Name, string Value)> Unknown { get; init; } = [];

    public bool IsNarrowed => Region is not null || Country is not null || Theme is not null || Step is not null;

    /// <summary>The day alone: it is needed before anything else is known.</summary>
    public static DateOnly? Day(IQueryCollection query) =>
        DateOnly.TryParseExact(query["asOf"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static DashboardFilter Read(IQueryCollection query, DashboardData data)
    {
        var unknown = new List<(string, string)>();
        var day = Value("asOf", _ => Day(query));
        if (day is { } asked && asked != data.AsOf)
        {
            unknown.Add(("asOf", query["asOf"].ToString()));
        }

        return new DashboardFilter
        {
            Part = Value("view", text => Enum.GetValues<DashboardPart>().Where(p => Slug(p).Equals(text, StringComparison.OrdinalIgnoreCase)).Select(p => (DashboardPart?)p).FirstOrDefault()) ?? DashboardPart.Overview,
            AsOf = day == data.AsOf ? day : null,
            Region = Value("region", text => Enum.GetValues<Region>().Where(r => PublicTexts.Slug(r).Equals(text, StringComparison.OrdinalIgnoreCase)).Select(r => (Region?)r).FirstOrDefault()),
            Country = Value("country", text => CountryCode.TryParse(text, out var code) && data.Frame.Countries.Any(c => c.Code == code && c.Priority) ? code : null),
            Theme = Value("theme", text => data.Themes.FirstOrDefault(t => t.Code.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code),
            Step = Value("step", text => text is ['1' or '2' or '3'] ? text[0] - '0' : (int?)null),
            Indicator = Value("indicator", text => IndicatorCode.TryParse(text, out var code) && IsKnown(code) ? code : null),
            Period = Value("period", text => Domain.Programme.Period.TryParse(text, out var period) && data.Whole.Periods.Contains(period) && period.IsDue(data.AsOf) ? period : null),
            Sort = Value("sort", text => Enum.GetValues<QualityOrder>().Where(o => o.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Select(o => (QualityOrder?)o).FirstOrDefault()) ?? QualityOrder.Fix,
            Unknown = unknown,
        };

        bool IsKnown(IndicatorCode code) => code == IndicatorCode.Improvements || data.Frame.Document.Indicators.Any(i => i.Code == code);

        T? Value<T>(string name, Func<string, T?> parse)
        {
            if (query[name].ToString().Trim() is not { Length: > 0 } text)
            {
                return default;
            }

            var value = parse(text);
            if (value is null)
            {
                unknown.Add((name, text.Length > 60 ? text[..60] + "…" : text));
            }

            return value;
        }
    }

    public Selection Selection(DashboardData data) => new(
        Region is null && Country is null ? null : data.Frame.Countries
            .Where(c => c.Priority && (Region is null || c.Region == Region) && (Country is null || c.Code == Country)).Select(c => c.Code).ToHashSet(),
        Theme,
        Step);

    /// <summary>"off-track": how a part is asked for.</summary>
    public static string Slug(DashboardPart part) => part is DashboardPart.OffTrack ? "off-track" : part.ToString().ToLowerInvariant();

    /// <summary>The same view with one thing changed.</summary>
    public string Href(string path = "~" + Path) => QueryHelpers.AddQueryString(path, Query().Where(q => q.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Query() =>
    [
        new("view", Part is DashboardPart.Overview ? null : Slug(Part)),
        new("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("region", Region is { } region ? PublicTexts.Slug(region) : null),
        new("country", Country?.Slug),
        new("theme", Theme?.ToLowerInvariant()),
        new("step", Step?.ToString(CultureInfo.InvariantCulture)),
        new("indicator", Indicator?.Value.ToLowerInvariant()),
        new("period", Period?.ToString()),
        new("sort", Sort is QualityOrder.Fix ? null : Sort.ToString().ToLowerInvariant()),
    ];
}
