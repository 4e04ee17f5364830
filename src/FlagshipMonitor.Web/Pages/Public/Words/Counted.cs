using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>How a released figure was counted, from its own derivation. Long lists are cut: the files hold them whole.</summary>
/// <param name="Country">A country's name by its code.</param>
public sealed record Counted(string Label, ReleasedFigure Figure, Phase Phase, Func<string, string> Country)
{
    /// <summary>How many reports stand here; the explanation lists all.</summary>
    public int Shown { get; init; } = 20;

    private bool OfChanges => Figure.Indicator == IndicatorCode.InstitutionalChanges || Figure.Indicator == IndicatorCode.CountriesWithResults;

    public IEnumerable<DerivationInput> Inputs => Figure.Derivation.Inputs.Take(Shown);

    public int MoreInputs => Math.Max(0, Figure.Derivation.Inputs.Count - Shown);

    public IEnumerable<IGrouping<LeftOutReason, LeftOut>> LeftOut => Figure.Derivation.LeftOut.GroupBy(l => l.Reason);

    /// <summary>A change has its page; people stand on their country's.</summary>
    public string Href(string id) => OfChanges
        ? $"~/changes/{id.ToLowerInvariant()}"
        : $"~/countries/{id[..3].ToLowerInvariant()}#{id.ToLowerInvariant()}";
}
