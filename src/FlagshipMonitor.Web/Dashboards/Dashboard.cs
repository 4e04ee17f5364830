using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Programme;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>The evaluated figures of what a dashboard is narrowed to, with a name for everything in them.</summary>
public sealed class Dashboard
{
    private readonly Dictionary<string, string> _countries;
    private readonly Dictionary<string, string> _indicators;
    private readonly Dictionary<string, string?> _units;

    public Dashboard(IStringLocalizer<SharedText> t, DashboardData data, DashboardFilter filter)
    {
        var language = Language.Current.Code;
        (T, Data, Filter) = (t, data, filter);
        _countries = data.Frame.Countries.ToDictionary(c => c.Code.Value, c => c.Name.In(language));
        _indicators = data.Frame.Document.Indicators.ToDictionary(i => i.Code.Value, i => i.Facts.Name.In(language));
        _units = data.Frame.Document.Indicators.ToDictionary(i => i.Code.Value, i => (string?)i.Facts.Unit);
        (Portfolio, Result, Courses) = data.Narrow(filter.Selection(data));
        Order = [.. Portfolio.Countries.OrderBy(c => CountryName(c.Value), StringComparer.Create(Language.Current.Culture, ignoreCase: true))];
        Measures = [.. Result.Figures.Where(f => f is { Scope: Scope.Programme, Period: null, Step: null }).Select(f => f.Indicator)];
        // Shares are said of what countries have targets for; where none has one, of all people.
        var planned = Courses.Where(c => c.Value.Position.Target is not null && CountryCode.TryParse(c.Key.Scope, out _)).CountBy(c => c.Key.Indicator).ToDictionary();
        Indicator = filter.Indicator is { } asked && Measures.Contains(asked) ? asked
            : Measures.OrderByDescending(m => planned.GetValueOrDefault(m)).ThenByDescending(m => m == IndicatorCode.Improvements).FirstOrDefault() ?? IndicatorCode.InstitutionalChanges;
    }

    public IStringLocalizer<SharedText> T { get; }

    public DashboardData Data { get; }

    public DashboardFilter Filter { get; }

    public Portfolio Portfolio { get; }

    public EvaluationResult Result { get; }

    public IReadOnlyDictionary<(IndicatorCode Indicator, string Scope), Course> Courses { get; }

    /// <summary>The countries of the selection by name.</summary>
    public IReadOnlyList<CountryCode> Order { get; }

    /// <summary>What can be looked at in this selection.</summary>
    public IReadOnlyList<IndicatorCode> Measures { get; }

    /// <summary>The measure of heat table and small multiples.</summary>
    public IndicatorCode Indicator { get; }

    public string CountryName(string scope) => _countries.GetValueOrDefault(scope, scope);

    public string ScopeName(string scope) => scope == Scope.Programme ? T["All countries of the selection"] : scope == Scope.Outside ? FigureTexts.Scope(T, scope) : CountryName(scope);

    public string Name(IndicatorCode indicator, int? step = null) => FigureTexts.Name(T, _indicators, indicator, step);

    public string? Unit(IndicatorCode indicator) => indicator == IndicatorCode.Improvements ? DashboardWords.People : _units.GetValueOrDefault(indicator.Value);

    public string Say(IndicatorCode indicator, decimal value) => DashboardWords.Say(value, Unit(indicator));

    public string CountryHref(CountryCode country) =>
        (Filter with { Part = DashboardPart.Overview, Region = null, Country = null, Theme = null, Step = null, Indicator = null, Period = null }).Href($"~{DashboardFilter.Path}/country/{country.Slug}");

    public BoardCell Cell(IndicatorCode indicator, Figure figure) =>
        figure.Amount is { } amount ? new BoardCell.Amount(amount, Unit(indicator)) : new BoardCell.Silence(DashboardWords.Why(T, figure));

    public BoardCell Cell(IndicatorCode indicator, decimal? amount, string none) =>
        amount is { } value ? new BoardCell.Amount(value, Unit(indicator)) : new BoardCell.Silence(none);

    public EvaluatedFigure? Position(IndicatorCode indicator, string scope = Scope.Programme) => Courses.GetValueOrDefault((indicator, scope))?.Position;
}
