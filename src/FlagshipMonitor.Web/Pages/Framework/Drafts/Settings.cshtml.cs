using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Framework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework.Drafts;

/// <summary>Thresholds in per cent, the evidence minimum and the note, as typed.</summary>
public sealed class SettingsForm
{
    public string? Note { get; set; }

    public string? OnTrack { get; set; }

    public string? AtRisk { get; set; }

    public string? Evidence { get; set; }
}

/// <summary>What holds for all indicators.</summary>
public sealed class SettingsModel(DraftParts parts, IStringLocalizer<SharedText> t) : FrameworkDraftPage(parts)
{
    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var document = Open.Document;
        Form = new SettingsForm
        {
            Note = document.Note,
            OnTrack = Amounts.Write(document.Thresholds.OnTrack * 100),
            AtRisk = Amounts.Write(document.Thresholds.AtRisk * 100),
            Evidence = Amounts.Write(document.EvidenceMinimum),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var note = this.Text("Form.Note", Form.Note, Limits.ReasonLength, oneLine: false, t["Say why this version is made"], t);
        var (onTrack, atRisk, evidence) = (this.Amount("Form.OnTrack", Form.OnTrack, t, required: true), this.Amount("Form.AtRisk", Form.AtRisk, t, required: true), this.Amount("Form.Evidence", Form.Evidence, t, required: true));
        if (ModelState.IsValid)
        {
            var changed = Change(Open.Document);
            foreach (var error in FrameworkCheck.Check(changed, Open.Around).Where(e => e.Id.Length == 0))
            {
                ModelState.AddModelError(error.Rule is FrameworkRule.ThresholdsAreInOrder ? "Form.OnTrack" : "Form.Evidence", FrameworkTexts.Error(t, error));
            }
        }

        return ModelState.IsValid ? await SaveAsync(Change, Path, _ => Task.FromResult<IActionResult>(Page()), ct) : Page();

        FrameworkDocument Change(FrameworkDocument document) => document with
        {
            Note = note!,
            Thresholds = new Thresholds(onTrack!.Value / 100, atRisk!.Value / 100),
            EvidenceMinimum = (int)Math.Clamp(decimal.Truncate(evidence!.Value) == evidence ? evidence.Value : 0, 0, 100),
        };
    }
}
