using System.Globalization;
using FlagshipMonitor.Data.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>The days a manager is likely to want: today, that of the public release, and the ends of the phase's years.</summary>
internal static class DashboardDays
{
    private const int Years = 3;

    /// <summary>Days other than the one that is looked at, the latest first.</summary>
    public static IReadOnlyList<DateOnly> Others(DashboardData data) =>
    [
        .. data.Phase.Years.Select(y => y.LastDay).Where(day => day < data.Today).TakeLast(Years + 1)
            .Append(data.Today).Concat(data.Public is { } release && release.AsOf >= data.Phase.FirstDay && release.AsOf < data.Today ? [release.AsOf] : Array.Empty<DateOnly>())
            .Where(day => day != data.AsOf).Distinct().OrderDescending(),
    ];

    /// <summary>The same page on another day. A year that was chosen may not be over on it, and pages of a list may be fewer.</summary>
    public static string Href(HttpRequest request, DashboardData data, DateOnly day) => QueryHelpers.AddQueryString(
        request.PathBase.Add(request.Path).ToUriComponent(),
        request.Query.Where(q => q.Key is not ("asOf" or "page" or "period"))
            .Concat(day == data.Today ? [] : [new("asOf", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]));
}
