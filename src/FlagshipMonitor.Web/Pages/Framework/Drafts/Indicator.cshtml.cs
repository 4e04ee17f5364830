using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework.Drafts;

/// <summary>One indicator of the draft with its target; "new" adds one, and "pr" is the sum that has a target alone.</summary>
public sealed class IndicatorModel(DraftParts parts, IStringLocalizer<SharedText> t) : FrameworkDraftPage(parts)
{
    private const string New = "new";

    [FromRoute]
    public required string Code { get; set; }

    [BindProperty]
    public IndicatorForm Form { get; set; } = new();

    public IndicatorCode? Indicator { get; private set; }

    public Phase Phase { get; private set; } = null!;

    public bool IsNew => Indicator is null;

    /// <summary>The sum of the three kinds of gain.</summary>
    public bool IsSum => Indicator == IndicatorCode.Improvements;

    public bool IsUsed => Indicator is not null && Open.Around.Used.Contains(Indicator);

    public bool MayBeRemoved => !IsNew && !IsSum && !IsUsed;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<IndicatorKind>().Select(k => new SelectListItem(FrameworkTexts.Kind(t, k), $"{k}"));

    public IEnumerable<SelectListItem> Directions => Enum.GetValues<Direction>().Select(d => new SelectListItem(FrameworkTexts.Direction(t, d), $"{d}"));

    public IEnumerable<SelectListItem> Modes => Enum.GetValues<BaselineMode>().Select(m => new SelectListItem(FrameworkTexts.Mode(t, m), $"{m}"));

    public IEnumerable<SelectListItem> Dimensions => Enum.GetValues<ImpactDimension>().Select(d => new SelectListItem(ResultTexts.Dimension(t, d), $"{d}"));

    private IndicatorEntry? Before => Indicator is null ? null : Open.Document.Indicator(Indicator);

    private TargetEntry? TargetBefore => Indicator is null ? null : Open.Document.Target(Indicator, Phase.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        Form = IndicatorForm.From(Before, TargetBefore);
        Form.Offer(Phase);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        Form.Offer(Phase);
        var entry = IsSum ? null : Form.ReadIndicator(this, Before, 1 + Open.Document.Indicators.Select(i => i.Sort).DefaultIfEmpty().Max(), t);
        var code = Indicator ?? entry?.Code;
        if (IsNew && code is not null && Open.Document.Indicator(code) is not null)
        {
            ModelState.AddModelError("Form.Code", t["The code is given twice."]);
        }

        var target = Form.ReadTarget(this, code ?? IndicatorCode.Improvements, TargetBefore, Phase, t);
        if (ModelState.IsValid)
        {
            Check(Change(Open.Document), code!);
        }

        return ModelState.IsValid ? await SaveAsync(Change, Path, _ => Task.FromResult<IActionResult>(Page()), ct) : Page();

        FrameworkDocument Change(FrameworkDocument document)
        {
            var changed = entry is null ? document : document.With(entry);
            return target is null ? changed.Without(new TargetKey(code!, null, Phase.Number, TargetUse.Default)) : changed.With(target);
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        Form.Offer(Phase);
        if (IsNew || IsSum)
        {
            return NotFound();
        }

        Check(Open.Document.Without(Indicator!), Indicator!);
        return ModelState.IsValid ? await SaveAsync(d => d.Without(Indicator!), Path, _ => Task.FromResult<IActionResult>(Page()), ct) : Page();
    }

    /// <summary>What is wrong with this indicator is said here; the rest of the draft may still be unfinished.</summary>
    private void Check(FrameworkDocument document, IndicatorCode code)
    {
        foreach (var error in FrameworkCheck.Check(document, Open.Around).Where(e => e.Id == code.Value))
        {
            ModelState.AddModelError(IsSum ? error.Rule is FrameworkRule.ChangedTargetHasAReason ? "Form.Reason" : "Form.Target" : IndicatorForm.FieldOf(error.Rule, Phase.FirstYear), FrameworkTexts.Error(t, error));
        }
    }

    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        Phase = Open.Around.Phases[^1];
        if (Code == New)
        {
            return null;
        }

        Indicator = IndicatorCode.TryParse(Code, out var code) && (code == IndicatorCode.Improvements || Open.Document.Indicator(code) is not null) ? code : null;
        return Indicator is null ? NotFound() : null;
    }
}
