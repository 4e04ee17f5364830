using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework.Drafts;

/// <summary>The open draft: what it would change, what stands in its way, and the ways to go on.</summary>
public sealed class IndexModel(FlagshipDbContext db, DraftParts parts, IStringLocalizer<SharedText> t) : FrameworkDraftPage(parts)
{
    public PeopleNames People { get; private set; } = null!;

    public Phase Phase { get; private set; } = null!;

    public string Sources => Open.Document.EvidenceMinimum == 1 ? t["one public source"] : t["{0} public sources", Formats.Count(Open.Document.EvidenceMinimum)];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken ct) => DoAsync(
        async token =>
        {
            var draft = await Parts.Desk.OpenAsync(token);
            Domain.Rules.Require(Domain.Rule.TheVersionOnScreenIsCurrent, draft is not null);
            draft!.Discard(Parts.User.Actor, Version, await Parts.Clock.NowAsync(token));
            return "/admin/framework";
        },
        ShowAsync,
        ct);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        People = await PeopleNames.LoadAsync(db, [Open.Draft.SavedBy], ct);
        Phase = Open.Around.Phases[^1];
        return Page();
    }
}
