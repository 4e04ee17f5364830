using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Where a summary is written: its id, whose it is, and by whom.</summary>
/// <param name="Scope">A country's code, or the name of the programme.</param>
/// <param name="Form">Of the country's officers or of managers: neither sees the drafts of the others.</param>
public sealed record NarrativeAddress(Guid Id, string Scope, string Form)
{
    public CountryCode? Country => CountryCode.TryParse(Scope, out var country) ? country : null;

    public bool OfOffice => Form == FormDraft.Summary;

    public static NarrativeAddress Of(Guid id, string scope, Actor writer) => new(id, scope, writer.IsManager ? FormDraft.ManagersSummary : FormDraft.Summary);
}

/// <summary>What is kept at an address: a draft, a text that was handed in, both while a returned text is revised, or nothing yet.</summary>
public sealed record NarrativePlace(FormDraft? Draft, Narrative? Text)
{
    public bool IsOpen => Text is null or { CanChange: true };
}

/// <summary>What people do with summaries. Nothing is saved: the caller saves, with the operation key and the audit rows.</summary>
public sealed class NarrativeDesk(FlagshipDbContext db)
{
    /// <summary>The texts that the next release would hold.</summary>
    public static IQueryable<Narrative> InForce(IQueryable<Narrative> texts) =>
        texts.Where(n => n.Status == ResultStatus.Approved && n.SupersededBy == null && n.WithdrawnAt == null);

    /// <summary>Null when the id belongs to another country, to the programme or to other writers: as if it did not exist.</summary>
    public async Task<NarrativePlace?> FindAsync(NarrativeAddress address, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == address.Id, ct);
        var text = await db.Narratives.SingleOrDefaultAsync(n => n.Id == address.Id, ct);
        var here = (draft is null || (draft.Country == address.Country && draft.Form == address.Form))
            && (text is null || (text.Scope == address.Scope && text.OfOffice == address.OfOffice));
        return here ? new NarrativePlace(draft, text) : null;
    }

    /// <summary>Keeps a form as it was typed, unless somebody saved after the version that was on the screen.</summary>
    /// <param name="seen">The version on the screen; 0 before the first save.</param>
    public async Task KeepAsync(NarrativeAddress address, int seen, string json, string? title, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(by.WritesSummaryOf(address.Scope) && by.IsManager != address.OfOffice);
        var place = await FindAsync(address, ct);
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(place is not null);
        Rule.OnlyOpenResultsChange.Require(place!.IsOpen);
        Rule.TheVersionOnScreenIsCurrent.Require((place.Draft?.Version ?? 0) == seen);
        var draft = place.Draft;
        if (draft is null)
        {
            draft = new FormDraft(address.Id, address.Country, by.Id, address.Form);
            db.Add(draft);
        }

        draft.Save(json, title, by.Id, now);
    }

    /// <summary>Hands a text in under the id of its draft, anew or after a return; the draft goes with it.</summary>
    /// <param name="language">The writer's.</param>
    public async Task<Narrative> SubmitAsync(NarrativeAddress address, Actor by, NarrativeTexts texts, string language, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(by.WritesSummaryOf(address.Scope));
        var place = await FindAsync(address, ct);
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(place is not null);
        // Two that wait at once would be two next versions, and the second would be read against the wrong one.
        Rule.OneSummaryWaitsAtATime.Require(!await db.Narratives.AnyAsync(n => n.Scope == address.Scope && n.Status == ResultStatus.Submitted && n.Id != address.Id, ct));
        var text = place!.Text;
        if (text is null)
        {
            text = new Narrative(address.Id, address.Scope, by);
            db.Add(text);
        }

        if (place.Draft is { } draft)
        {
            text.WrittenBy(draft.Owner, draft.Savers);
            db.Remove(draft);
        }

        var last = await db.Narratives.Where(n => n.Scope == address.Scope).MaxAsync(n => (int?)n.Version, ct) ?? 0;
        text.Submit(by, texts, language, last + 1, now);
        return text;
    }

    /// <summary>Approves the version that was on the screen; the text in force so far is replaced in the same moment.</summary>
    public async Task ApproveAsync(Narrative text, Actor by, int versionOnScreen, DateTimeOffset now, CancellationToken ct)
    {
        text.Approve(by, versionOnScreen, now);
        foreach (var before in await InForce(db.Narratives).Where(n => n.Scope == text.Scope && n.Id != text.Id).ToListAsync(ct))
        {
            before.ReplaceBy(text, now);
        }
    }
}
