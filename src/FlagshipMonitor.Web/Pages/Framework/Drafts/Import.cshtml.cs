using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework.Drafts;

/// <summary>What a file would do.</summary>
/// <param name="Document">Null when it cannot be read.</param>
public sealed record DryRun(FrameworkDocument? Document, FrameworkDocument Before, int InForce, IReadOnlyList<FrameworkError> Errors, IReadOnlyList<FrameworkChange> Changes)
{
    public int Count(FrameworkChangeKind kind) => Changes.Count(c => c.Kind == kind);
}

/// <summary>Checks a framework file without changing anything, and makes it the draft when asked to.</summary>
public sealed class ImportModel(FrameworkQuery frameworks, DraftParts parts, IStringLocalizer<SharedText> t) : PageModel
{
    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The draft's save that was on the screen; 0 where there was none.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public DryRun? Result { get; private set; }

    public int DraftVersion { get; private set; }

    public bool Overtaken { get; private set; }

    public bool MayAdopt => Result is { Document: not null, Errors.Count: 0 };

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (Upload is { Length: > 0 and var length })
        {
            if (length > Limits.FrameworkLength * 2)
            {
                ModelState.AddModelError(nameof(Text), TooLong((int)Math.Min(length, int.MaxValue)));
                return await ShowAsync(ct);
            }

            using var reader = new StreamReader(Upload.OpenReadStream());
            Text = await reader.ReadToEndAsync(ct);
            ModelState.Remove(nameof(Text));
        }

        Result = await TryAsync(ct);
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        Result = await TryAsync(ct);
        if (!MayAdopt)
        {
            return await ShowAsync(ct);
        }

        try
        {
            return LocalRedirect(await parts.Operations.RunAsync(
                Operation,
                async token =>
                {
                    await parts.Desk.ImportAsync(parts.User.Actor, Result!.Document!, Version, await parts.Clock.NowAsync(token), token);
                    return FrameworkDraftPage.Path;
                },
                ct));
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException or RuleViolationException { Rule: Rule.TheVersionOnScreenIsCurrent or Rule.OneFrameworkDraftAtATime })
        {
            await parts.Trail.RefusedAsync(nameof(Rule), nameof(Rule.TheVersionOnScreenIsCurrent), $"{Request.Method} {Request.Path}", CancellationToken.None);
            Overtaken = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(ct);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        DraftVersion = (await parts.Desk.OpenAsync(ct))?.Version ?? 0;
        return Page();
    }

    /// <summary>Null when there is nothing to check, which is then said beside the field.</summary>
    private async Task<DryRun?> TryAsync(CancellationToken ct)
    {
        var signs = TextRules.WhatCannotBeKept(Text);
        if (string.IsNullOrWhiteSpace(Text) || Text.Length > Limits.FrameworkLength || signs.Problem is not TextProblem.None)
        {
            ModelState.AddModelError(nameof(Text), string.IsNullOrWhiteSpace(Text) ? t["Choose a file or paste its text"]
                : signs.Problem is not TextProblem.None ? Sentences.Of(signs, Limits.FrameworkLength, t) : TooLong(Text.Length));
            return null;
        }

        var inForce = await frameworks.InForceAsync(ct);
        try
        {
            var read = FrameworkFile.Read(Text);
            return read.Document is { } document
                ? new DryRun(document, inForce.Document, inForce.Version.Number, FrameworkCheck.Check(document, await frameworks.SurroundingsAsync(inForce, ct)), FrameworkDiff.Between(inForce.Document, document))
                : new DryRun(null, inForce.Document, inForce.Version.Number, read.Errors, []);
        }
        catch (PortfolioUnreadableException unreadable)
        {
            ModelState.AddModelError(nameof(Text), t["It cannot be read. {0}", unreadable.Message]);
            return null;
        }
    }

    private string TooLong(int length) => t["Shorten this to {0} characters; it has {1}", Formats.Count(Limits.FrameworkLength), Formats.Count(length)];
}
