using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Exports;

/// <summary>What has become of a target in the ledger.</summary>
internal enum LedgerUse
{
    Default,
    Alternative,
    Withdrawn,

    /// <summary>A later row took its place.</summary>
    Replaced,
}

/// <summary>One thing the method page lists, with where it comes from and how sure it is. Names are in the file's language.</summary>
/// <param name="Kind">"indicator", "target", "published", "country" or "theme".</param>
/// <param name="Code">The row's own code or key.</param>
internal sealed record LedgerRow(string Kind, string Code, string Name, Provenance Provenance)
{
    public string? Definition { get; init; }

    public string? Metric { get; init; }

    public string? Dimension { get; init; }

    public int? Phase { get; init; }

    public string? Period { get; init; }

    public decimal? Baseline { get; init; }

    public string? BaselinePeriod { get; init; }

    public decimal? Value { get; init; }

    public Bound? Bound { get; init; }

    public string? Unit { get; init; }

    public LedgerUse? Use { get; init; }

    public static IEnumerable<LedgerRow> Of(ReleasedMethod method, IStringLocalizer<SharedText> t)
    {
        var language = Language.Current.Code;
        var inForce = TargetLedger.InForce(method.Targets).Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        return method.Indicators
            .Select(i => new LedgerRow("indicator", i.Code.Value, i.Name.In(language), i.Provenance) { Definition = i.Definition.In(language), Unit = i.Unit })
            .Concat(method.Targets.Select(x => new LedgerRow("target", x.Key, MethodTexts.Name(t, x), x.Provenance)
            {
                Metric = x.Metric,
                Dimension = x.Dimension,
                Phase = x.Phase,
                Baseline = x.Baseline,
                BaselinePeriod = x.BaselinePeriod,
                Value = x.Value,
                Unit = x.Unit,
                Use = x.Use switch
                {
                    TargetUse.Alternative => LedgerUse.Alternative,
                    TargetUse.Withdrawn => LedgerUse.Withdrawn,
                    _ => x.Indicator is null || inForce.Contains(x.Key) ? LedgerUse.Default : LedgerUse.Replaced,
                },
            }))
            .Concat(method.Published.Select(f => new LedgerRow("published", f.Key, MethodTexts.Name(t, f), f.Provenance)
            {
                Metric = f.Metric,
                Dimension = f.Dimension,
                Period = $"{f.FirstYear}-{f.LastYear}",
                Value = f.Value,
                Bound = f.Bound,
                Unit = f.Unit,
            }))
            .Concat(method.Countries.Select(c => new LedgerRow("country", c.Code.Value, c.Name.In(language), c.Provenance) { Value = c.Priority ? 1 : 0, Metric = "priority_countries" }))
            .Concat(method.Themes.Select(a => new LedgerRow("theme", a.Code, a.Name.In(language), a.Provenance)));
    }
}
