using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Scenario = FlagshipMonitor.Domain.Engine.Scenario;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>What would it take to close a gap: a scenario from the address alone, for the page and for its file.</summary>
public sealed class ScenarioBoard
{
    public const string Path = DashboardFilter.Path + "/scenario";

    public ScenarioBoard(IStringLocalizer<SharedText> t, DashboardData data, IQueryCollection query)
    {
        var filter = DashboardFilter.Read(query, data);
        Board = new Dashboard(t, data, new DashboardFilter { AsOf = filter.AsOf });
        Spreadable = [.. Board.Measures.Where(CanBeSpread)];
        Indicator = filter.Indicator is { } asked && Spreadable.Contains(asked) ? asked : Spreadable.Contains(IndicatorCode.Improvements) ? IndicatorCode.Improvements : Spreadable is [var first, ..] ? first : null;
        var rule = query["rule"].ToString();
        var known = Enum.GetNames<SpreadRule>().Contains(rule, StringComparer.OrdinalIgnoreCase);
        Rule = known ? Enum.Parse<SpreadRule>(rule, ignoreCase: true) : SpreadRule.Uncovered;
        Unknown = [.. rule.Length > 0 && !known ? [rule] : Array.Empty<string>(), .. filter.Indicator is { } other && !Spreadable.Contains(other) ? [other.Value] : Array.Empty<string>(), .. filter.Unknown.Select(u => u.Value)];
        if (Indicator is { } code)
        {
            Position = Board.Position(code)!;
            var gap = decimal.Ceiling(Math.Max(0, Position.Target!.Value - (Position.Measure.Figure.Amount ?? Position.Target.Start ?? 0)));
            Scenario = Scenario.Spread((long)gap, [.. Board.Portfolio.Countries.Select(c => Of(c, code))]);
        }
    }

    public Dashboard Board { get; }

    public IndicatorCode? Indicator { get; }

    public SpreadRule Rule { get; }

    /// <summary>What is between the programme's figure and its target; null where there is no target or nothing can be spread.</summary>
    public Scenario? Scenario { get; }

    public EvaluatedFigure? Position { get; }

    public bool IsPeople => Indicator is { } code && Board.Unit(code) == DashboardWords.People;

    /// <summary>A name of the address that means nothing here.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Measures with a target whose values add up over countries.</summary>
    public IReadOnlyList<IndicatorCode> Spreadable { get; }

    /// <summary>The same scenario at another address: the page's, or its file's.</summary>
    public string Href(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["indicator"] = Indicator?.Value.ToLowerInvariant(),
        ["rule"] = Rule.ToString().ToLowerInvariant(),
        ["asOf"] = Board.Filter.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    }.Where(q => q.Value is not null));

    public string RuleName(SpreadRule rule) => rule switch
    {
        SpreadRule.Uncovered => Board.T["In proportion to the people no benefit covers (SDG 1.3.1)"],
        SpreadRule.Equal => Board.T["The same for each country"],
        SpreadRule.Population => Board.T["In proportion to the population"],
        _ => Board.T["In proportion to the pace so far"],
    };

    /// <summary>The shares, the largest first, with their sum.</summary>
    public BoardTable Shares()
    {
        var (t, code, scenario) = (Board.T, Indicator!, Scenario!);
        var most = scenario.Shares.Select(s => s.Amount).DefaultIfEmpty().Max();
        var byName = StringComparer.Create(Language.Current.Culture, ignoreCase: true);
        return new BoardTable(
            "shares", t["Scenario"],
            [new(t["Country"]), new(t["To date"], true), .. IsPeople ? [new BoardColumn(t["Without any benefit"], true)] : Array.Empty<BoardColumn>(), new(t["Bar"], IsBar: true), new(t["Scenario: in addition"], true)],
            [
                .. scenario.Shares.OrderByDescending(s => s.Amount).ThenBy(s => Board.CountryName(s.Country.Value), byName).Select(s => (IReadOnlyList<BoardCell>)
                [
                    new BoardCell.Words(Board.CountryName(s.Country.Value), Board.CountryHref(s.Country)),
                    Board.Position(code, s.Country.Value)?.Measure.Figure is { } figure ? Board.Cell(code, figure) : new BoardCell.Silence("–"),
                    .. IsPeople ? [Without(s.Country)] : Array.Empty<BoardCell>(),
                    new BoardCell.Picture(BarCell.Draw(s.Amount, Math.Max(1, most), Tone.Purple)) { IsBar = true },
                    new BoardCell.Exact(s.Amount) { Note = s is { IsFull: true, Most: > 0 } ? t["(its limit)"].Value : null },
                ]),
            ])
        {
            Foot = [new BoardCell.Words(t["Sum"]), new BoardCell.Silence(""), .. IsPeople ? [new BoardCell.Silence("")] : Array.Empty<BoardCell>(), new BoardCell.Silence(""), new BoardCell.Exact(scenario.Shares.Sum(s => s.Amount))],
            Note = IsPeople ? t["Without any benefit: population less those covered by at least one social protection benefit (SDG 1.3.1), latest year by source. The source is the ILO World Social Protection Database, as published in the UN SDG Global Database."].Value : null,
        };
    }

    private BoardCell Without(CountryCode country) =>
        Board.Data.UncoveredIn(country) is { } without ? new BoardCell.Exact(without.People) { Note = $"({without.Year})" } : new BoardCell.Silence(Board.T["not known"]);

    private bool CanBeSpread(IndicatorCode code) =>
        code != IndicatorCode.PriorityCountries && code != IndicatorCode.CountriesWithResults
        && Board.Position(code) is { Target: { } target } && target.Start is not null && target.Value >= target.Start
        && (code == IndicatorCode.Improvements || Board.Portfolio.Indicators.First(i => i.Code == code).Kind is IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Event);

    /// <summary>People are never spread above those without any benefit; where these are not known, the population bounds them.</summary>
    private Capacity Of(CountryCode country, IndicatorCode code)
    {
        var population = Board.Portfolio.Populations.TryGetValue(country, out var all) ? all : (long?)null;
        var without = Board.Data.UncoveredIn(country)?.People;
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
