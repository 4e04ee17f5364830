using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Dashboards;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards;

/// <summary>Can the data be trusted: five shares of checks met for each country, and the fix that helps most people.</summary>
public sealed class QualityModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public const int OpenOfAPage = 50;

    public static readonly IReadOnlyList<QualitySide> Sides = Enum.GetValues<QualitySide>();

    public Dashboard Board { get; private set; } = null!;

    /// <summary>In the order of the countries' names.</summary>
    public IReadOnlyList<DataQuality> Countries { get; private set; } = [];

    /// <summary>The one country that is looked at; null for all.</summary>
    public DataQuality? One { get; private set; }

    public IEnumerable<QualityCheck> Checks => One?.Checks ?? Countries.SelectMany(c => c.Checks);

    public IReadOnlyList<QualityCheck> Open => [.. Checks.Where(c => !c.IsMet).OrderByDescending(c => c.People).ThenByDescending(c => c.Changes).ThenBy(c => c.Rule).ThenByDescending(c => c.Period)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        Board = new Dashboard(t, data, DashboardFilter.Read(Request.Query, data));
        Countries = [.. Board.Order.Select(c => DataQuality.Of(
            c, data.Counting, data.Phase, data.AsOf, data.Whole.Populations.TryGetValue(c, out var people) ? people : null))];
        One = Board.Filter.Country is { } one ? Countries.FirstOrDefault(c => c.Country == one) : null;
    }

    public string Href(CountryCode country) => (Board.Filter with { Country = country, Region = null }).Href("~/programme/dashboard/quality");

    /// <summary>Who stands behind a check.</summary>
    public string Behind(QualityCheck check) => check switch
    {
        { People: > 0 } => t["{0} people", Formats.Count(check.People)],
        { Changes: > 0 } => t["1 change"],
        _ => t["the year {0}", check.Period],
    };

    /// <summary>The result to open, or the country whose year is silent.</summary>
    public string Fix(QualityCheck check, CountryCode country) =>
        check.Subject is { } result ? $"~/programme/review/{result.Id}" : (Board.Filter with { Part = DashboardPart.Reporting, Country = country, Region = null, Period = check.Period }).Href();

    public string Subject(QualityCheck check) => check.Subject switch
    {
        PeopleReached { PublicId: { } id } => id,
        InstitutionalChange change => change.Title,
        _ => check.Period.ToString(),
    };
}
