using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Dashboards;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards;

/// <summary>What would it take to close a gap: a scenario on the screen, from the address alone, never stored and never among the data.</summary>
public sealed class ScenarioModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    private IReadOnlyDictionary<CountryCode, Uncovered> _uncovered = new Dictionary<CountryCode, Uncovered>();

    public Dashboard Board { get; private set; } = null!;

    public IndicatorCode? Indicator { get; private set; }

    public SpreadRule Rule { get; private set; }

    /// <summary>What is between the programme's figure and its target; null where there is no target or nothing can be spread.</summary>
    public Domain.Engine.Scenario? Scenario { get; private set; }

    public EvaluatedFigure? Position { get; private set; }

    public bool IsPeople => Indicator is { } code && Board.Unit(code) == DashboardWords.People;

    /// <summary>A name of the address that means nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Measures with a target whose values add up over countries.</summary>
    public IReadOnlyList<IndicatorCode> Spreadable { get; private set; } = [];

    public IEnumerable<SelectListItem> Measures => Spreadable.Select(m => new SelectListItem(Board.Name(m), m.Value.ToLowerInvariant(), m == Indicator));

    public IEnumerable<SelectListItem> Rules => Enum.GetValues<SpreadRule>().Select(r => new SelectListItem(RuleName(r), r.ToString().ToLowerInvariant(), r == Rule));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        var filter = DashboardFilter.Read(Request.Query, data);
        Board = new Dashboard(t, data, new DashboardFilter { AsOf = filter.AsOf });
        _uncovered = await query.UncoveredAsync(data, ct);
        Spreadable = [.. Board.Measures.Where(CanBeSpread)];
        Indicator = filter.Indicator is { } asked && Spreadable.Contains(asked) ? asked : Spreadable.Contains(IndicatorCode.Improvements) ? IndicatorCode.Improvements : Spreadable is [var first, ..] ? first : null;
        var rule = Request.Query["rule"].ToString();
        var known = Enum.GetNames<SpreadRule>().Contains(rule, StringComparer.OrdinalIgnoreCase);
        Rule = known ? Enum.Parse<SpreadRule>(rule, ignoreCase: true) : SpreadRule.Uncovered;
        Unknown = [.. rule.Length > 0 && !known ? [rule] : Array.Empty<string>(), .. filter.Indicator is { } other && !Spreadable.Contains(other) ? [other.Value] : Array.Empty<string>(), .. filter.Unknown.Select(u => u.Value)];
        if (Indicator is { } code)
        {
            Position = Board.Position(code)!;
            var gap = decimal.Ceiling(Math.Max(0, Position.Target!.Value - (Position.Measure.Figure.Amount ?? Position.Target.Start ?? 0)));
            Scenario = Domain.Engine.Scenario.Spread((long)gap, [.. Board.Portfolio.Countries.Select(c => Of(c, code))]);
        }
    }

    public Uncovered? UncoveredIn(CountryCode country) => _uncovered.GetValueOrDefault(country);

    public string RuleName(SpreadRule rule) => rule switch
    {
        SpreadRule.Uncovered => t["In proportion to the people no benefit covers (SDG 1.3.1)"],
        SpreadRule.Equal => t["The same for each country"],
        SpreadRule.Population => t["In proportion to the population"],
        _ => t["In proportion to the pace so far"],
    };

    private bool CanBeSpread(IndicatorCode code) =>
        code != IndicatorCode.PriorityCountries && code != IndicatorCode.CountriesWithResults
        && Board.Position(code) is { Target: { } target } && target.Start is not null && target.Value >= target.Start
        && (code == IndicatorCode.Improvements || Board.Portfolio.Indicators.First(i => i.Code == code).Kind is IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Event);

    /// <summary>People are never spread above those without any benefit; where these are not known, the population bounds them.</summary>
    private Capacity Of(CountryCode country, IndicatorCode code)
    {
        var population = Board.Portfolio.Populations.TryGetValue(country, out var all) ? all : (long?)null;
        var without = UncoveredIn(country)?.People;
        var soFar = Board.Position(code, country.Value)?.Measure.Figure.Amount;
        return new Capacity(
            country,
            Rule switch
            {
                SpreadRule.Uncovered => without,
                SpreadRule.Equal => 1,
                SpreadRule.Population => population,
                _ => soFar is { } reached ? Math.Max(0, reached) : null,
            },
            IsPeople ? without ?? population ?? 0 : null);
    }
}
