using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Framework;

/// <summary>What countries plan together beside the programme's target.</summary>
/// <param name="Countries">How many countries have a target of their own.</param>
/// <param name="Planned">Their sum; null where none has one.</param>
public sealed record TargetPlan(IndicatorCode Indicator, string Name, TargetEntry? Programme, int Countries, decimal? Planned);

/// <summary>The framework in force with the targets of countries, as the pages about them show it.</summary>
public sealed record CountryTargetView(FrameworkState State, Phase Phase, IReadOnlyList<TargetPlan> Plans)
{
    public Target? Of(CountryCode country, IndicatorCode indicator) =>
        State.CountryTargets.FirstOrDefault(t => t.Scope == Scope.Of(country) && t.Indicator == indicator && t.Phase == Phase.Number);

    /// <summary>Indicators of which a country can have a target: a country does not join itself, and one country is no count of countries.</summary>
    public static bool MayBePlanned(IndicatorEntry indicator) =>
        indicator.Code != IndicatorCode.PriorityCountries && indicator.Code != IndicatorCode.CountriesWithResults
        && indicator.Facts.Kind is not (IndicatorKind.Ladder or IndicatorKind.Qualitative);

    public static async Task<CountryTargetView> LoadAsync(FlagshipDbContext db, FrameworkQuery frameworks, DateOnly today, IStringLocalizer<SharedText> t, CancellationToken ct)
    {
        var state = await frameworks.InForceAsync(ct);
        var phase = await db.Phases.AsNoTracking().Where(p => p.FirstYear <= today.Year).OrderByDescending(p => p.FirstYear).FirstAsync(ct);
        var own = state.CountryTargets.Where(c => c.Phase == phase.Number).ToLookup(c => c.Indicator!);
        return new CountryTargetView(state, phase, [.. state.Document.Indicators.Where(MayBePlanned).Select(i => new TargetPlan(
            i.Code, i.Facts.Name.In(Language.Current.Code), state.Document.Target(i.Code, phase.Number), own[i.Code].Count(),
            // Levels and ratios have no sum over countries.
            own[i.Code].Any() && i.Facts.Kind is not (IndicatorKind.Level or IndicatorKind.Ratio) ? own[i.Code].Sum(c => c.Value) : null))]);
    }
}
