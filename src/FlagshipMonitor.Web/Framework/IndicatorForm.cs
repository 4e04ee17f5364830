using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Framework;

/// <summary>An indicator and the programme's target for it in the current phase, as typed: together, because a direction and its target change together.</summary>
public sealed class IndicatorForm
{
    public string? Code { get; set; }

    public string? NameEn { get; set; }

    public string? NameFr { get; set; }

    public string? NameEs { get; set; }

    public string? DefinitionEn { get; set; }

    public string? DefinitionFr { get; set; }

    public string? DefinitionEs { get; set; }

    public string? Kind { get; set; }

    public string? Direction { get; set; }

    public string? Unit { get; set; }

    public string? Dimension { get; set; }

    public string? Source { get; set; }

    public string? Target { get; set; }

    public string? Baseline { get; set; }

    public string? Mode { get; set; }

    public Dictionary<int, string?> Milestones { get; set; } = [];

    public string? TargetSource { get; set; }

    public string? Reason { get; set; }

    public static IndicatorForm From(IndicatorEntry? entry, TargetEntry? target)
    {
        var facts = entry?.Facts;
        return new IndicatorForm
        {
            Code = entry?.Code.Value,
            NameEn = facts?.Name.En,
            NameFr = facts?.Name.Fr,
            NameEs = facts?.Name.Es,
            DefinitionEn = facts?.Definition.En,
            DefinitionFr = facts?.Definition.Fr,
            DefinitionEs = facts?.Definition.Es,
            Kind = facts?.Kind.ToString(),
            Direction = facts?.Direction.ToString(),
            Unit = facts?.Unit,
            Dimension = facts?.Dimension?.ToString(),
            Source = facts?.Provenance.Source,
            Target = Amounts.Write(target?.Value),
            Baseline = Amounts.Write(target?.Baseline),
            Mode = (target?.Mode ?? BaselineMode.Reset).ToString(),
            Milestones = target?.Milestones.ToDictionary(m => m.Key, m => Amounts.Write(m.Value)) ?? [],
            TargetSource = target?.Provenance.Source,
            Reason = target?.Reason,
        };
    }

    /// <summary>A box for every year of the phase, and none for another.</summary>
    public void Offer(Phase phase) => Milestones = phase.Years.ToDictionary(y => y.Year, y => Milestones.GetValueOrDefault(y.Year));

    /// <summary>The indicator as typed; null where something is wrong, which is then said beside its field.</summary>
    public IndicatorEntry? ReadIndicator(PageModel page, IndicatorEntry? before, int sort, IStringLocalizer<SharedText> t)
    {
        if (!IndicatorCode.TryParse(before?.Code.Value ?? Code?.Trim(), out var code))
        {
            page.ModelState.AddModelError("Form.Code", t["Enter a code of letters, digits and hyphens, such as {0}", "KP-USED"]);
        }

        var name = new LocalisedText(Line(nameof(NameEn), NameEn, Limits.NameLength, t["Enter the name in English"])!, Line(nameof(NameFr), NameFr, Limits.NameLength), Line(nameof(NameEs), NameEs, Limits.NameLength));
        var definition = new LocalisedText(
            Long(nameof(DefinitionEn), DefinitionEn, t["Say in English what is counted"])!, Long(nameof(DefinitionFr), DefinitionFr), Long(nameof(DefinitionEs), DefinitionEs));
        var kind = page.Word<IndicatorKind>("Form.Kind", Kind, t["Say how values combine"]);
        var direction = page.Word<Direction>("Form.Direction", Direction, t["Say which way is better"]);
        var unit = Line(nameof(Unit), Unit, Limits.UnitLength, t["Enter the unit, such as people or changes"]);
        var dimension = page.Word<ImpactDimension>("Form.Dimension", Dimension, null);
        var source = Line(nameof(Source), Source, Limits.UrlLength, t["Say where the definition comes from"]);
        if (!page.ModelState.IsValid)
        {
            return null;
        }

        var known = before?.Facts.Provenance;
        var provenance = known?.Source == source ? known! : new Provenance(Certainty.Verbatim, source!);
        return new IndicatorEntry(code!, before?.Sort ?? sort, new IndicatorFacts(name, definition, kind!.Value, direction!.Value, unit!, dimension, provenance));

        string? Line(string field, string? typed, int limit, string? missing = null) => page.Text($"Form.{field}", typed, limit, oneLine: true, missing, t);
        string? Long(string field, string? typed, string? missing = null) => page.Text($"Form.{field}", typed, Limits.DefinitionLength, oneLine: false, missing, t);
    }

    /// <summary>The target as typed; null where there is none or something is wrong.</summary>
    public TargetEntry? ReadTarget(PageModel page, IndicatorCode code, TargetEntry? before, Phase phase, IStringLocalizer<SharedText> t)
    {
        var value = page.Amount("Form.Target", Target, t);
        var baseline = page.Amount("Form.Baseline", Baseline, t);
        var milestones = page.Milestones("Form.Milestones", Milestones, t);
        if (value is null)
        {
            if (string.IsNullOrWhiteSpace(Target) && (milestones.Count > 0 || baseline is not null && before is null))
            {
                page.ModelState.AddModelError("Form.Target", t["Enter the target, or leave its other boxes empty too"]);
            }

            return null;
        }

        var mode = page.Word<BaselineMode>("Form.Mode", Mode, t["Say where the count starts"]);
        var source = page.Text("Form.TargetSource", TargetSource, Limits.UrlLength, oneLine: true, t["Say where the target comes from"], t);
        var reason = page.Text("Form.Reason", Reason, Limits.ReasonLength, oneLine: false, null, t);
        if (!page.ModelState.IsValid)
        {
            return null;
        }

        var known = before?.Provenance;
        return new TargetEntry(
            code, null, phase.Number, baseline, before?.BaselinePeriod, mode!.Value, value.Value, milestones, TargetUse.Default,
            known?.Source == source ? known! : new Provenance(Certainty.Verbatim, source!), reason);
    }

    /// <summary>The field beside which a mistake is said.</summary>
    public static string FieldOf(FrameworkRule rule, int firstYear) => "Form." + rule switch
    {
        FrameworkRule.DirectionAgreesWithTheTarget or FrameworkRule.DirectionAgreesWithCountries => nameof(Direction),
        FrameworkRule.MilestonesAreWithinThePhase => $"{nameof(Milestones)}[{firstYear}]",
        FrameworkRule.ChangedTargetHasAReason => nameof(Reason),
        FrameworkRule.DimensionIsMeasuredOnce or FrameworkRule.DimensionCountsPeople => nameof(Dimension),
        FrameworkRule.UsedIndicatorKeepsItsKind => nameof(Kind),
        FrameworkRule.CodesAreUnique or FrameworkRule.TheSumIsNoIndicator => nameof(Code),
        FrameworkRule.IndicatorIsNamed or FrameworkRule.TextsFit => nameof(NameEn),
        _ => nameof(Target),
    };
}
