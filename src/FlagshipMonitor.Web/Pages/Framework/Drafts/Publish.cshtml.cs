using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Programme;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework.Drafts;

/// <summary>The draft tried out on five figures, and the button that puts it in force.</summary>
public sealed class PublishModel(FlagshipDbContext db, DraftParts parts, IStringLocalizer<SharedText> t) : FrameworkDraftPage(parts)
{
    private IReadOnlyDictionary<string, string> _countries = new Dictionary<string, string>();

    public FrameworkExamples Examples { get; private set; } = null!;

    /// <summary>The rule that stopped the publication.</summary>
    public Rule? Refused { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            return await DoAsync(
                async token => $"/admin/framework?published={(await Parts.Desk.PublishAsync(Parts.User.Actor, Version, await Parts.Clock.NowAsync(token), token)).Number}",
                ShowAsync,
                ct,
                FrameworkDesk.Lock);
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.NoReleaseIsPrepared or Rule.TheFrameworkAgreesWithItself)
        {
            await Parts.Trail.RefusedAsync(nameof(Rule), refused.Rule.ToString(), $"{Request.Method} {Request.Path}", CancellationToken.None);
            Refused = refused.Rule;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(ct);
        }
    }

    public string Whose(string scope) => scope == Scope.Programme ? FigureTexts.Scope(t, scope) : _countries.GetValueOrDefault(scope, scope);

    /// <summary>Old and new where they differ, else the one value.</summary>
    public IHtmlContent Change(ExampleFigure example, Func<EvaluatedFigure, string> say)
    {
        var (old, now) = (example.Old is null ? t["not there"].Value : say(example.Old), example.New is null ? t["not there"].Value : say(example.New));
        var html = new HtmlContentBuilder();
        return old == now ? html.Append(now) : html.AppendHtml("<del>").Append(old).AppendHtml("</del> <span aria-hidden=\"true\">→</span> <ins>").Append(now).AppendHtml("</ins>");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var language = Language.Current.Code;
        _countries = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Code.Value, c => c.Name.In(language), ct);
        Examples = await Parts.Desk.ExamplesAsync(Open, await Parts.Clock.TodayAsync(ct), ct);
        return Page();
    }
}
