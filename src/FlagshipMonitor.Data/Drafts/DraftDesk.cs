using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Drafts;

/// <summary>Which form of which country stands at an address.</summary>
public sealed record DraftAddress(Guid Id, CountryCode Country, string Form)
{
    public ResultId ResultId => new(Id);
}

/// <summary>What is kept at an address: a draft, a result, both while a returned result is revised, or nothing yet.</summary>
public sealed record DraftPlace(FormDraft? Draft, Result? Result)
{
    /// <summary>An officer may go on writing here.</summary>
    public bool IsOpen => Result is null or { CanChange: true };
}

/// <summary>Keeps half-filled forms. Nothing is saved here: the caller saves, together with the operation key and the audit rows.</summary>
public sealed class DraftDesk(FlagshipDbContext db)
{
    /// <summary>Null when the id belongs to another country or to another form: as if it did not exist.</summary>
    public async Task<DraftPlace?> FindAsync(DraftAddress address, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == address.Id, ct);
        var result = await db.Results.SingleOrDefaultAsync(r => r.Id == address.ResultId, ct);
        var here = (draft is null || (draft.Country == address.Country && draft.Form == address.Form))
            && (result is null || (result.Country == address.Country && FormOf(result) == address.Form));
        return here ? new DraftPlace(draft, result) : null;
    }

    /// <summary>Keeps a form as it was typed, unless somebody saved after the version that was on the screen.</summary>
    /// <param name="address">Where.</param>
    /// <param name="seen">The version on the screen; 0 before the first save.</param>
    /// <param name="content">The form.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="now">From the database's clock.</param>
    /// <param name="ct">Cancels.</param>
    public async Task KeepAsync(DraftAddress address, int seen, DraftContent content, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(address.Country));
        var place = await FindAsync(address, ct);
        Rule.OnlyTheCountrysOfficersReport.Require(place is not null);
        Rule.OnlyOpenResultsChange.Require(place!.IsOpen);
        Rule.TheVersionOnScreenIsCurrent.Require((place.Draft?.Version ?? 0) == seen);

        var draft = place.Draft;
        if (draft is null)
        {
            if (content.Corrects is { } corrected)
            {
                await db.HoldAsync(corrected, ct);
                Rule.OnlyApprovedResultsAreCorrected.Require(await CorrectableAsync(corrected, address, ct) is not null);
            }

            draft = new FormDraft(address.Id, address.Country, by.Id, address.Form) { Corrects = content.Corrects };
            db.Add(draft);
        }

        draft.Save(content.Json, content.Title, by.Id, now);
    }

    public void Remove(FormDraft draft) => db.Remove(draft);

    /// <summary>The approved result that a new draft may correct; null if it does not exist here, does not count or is being corrected at another address.</summary>
    public async Task<Result?> CorrectableAsync(ResultId id, DraftAddress address, CancellationToken ct)
    {
        var result = await db.Results.SingleOrDefaultAsync(r => r.Id == id && r.Country == address.Country, ct);
        return result is { Counts: true } && FormOf(result) == address.Form && !await db.IsBeingCorrectedAsync(id, address.ResultId, ct) ? result : null;
    }

    /// <summary>Whether the country has an approved result at this id, or had one that was withdrawn or replaced since.</summary>
    public Task<bool> IsOrWasCorrectableAsync(ResultId id, DraftAddress address, CancellationToken ct) =>
        db.Results.AnyAsync(r => r.Id == id && r.Country == address.Country && r.ApprovedAt != null, ct);

    public static string FormOf(Result result) => result is PeopleReached ? FormDraft.PeopleReached : FormDraft.InstitutionalChange;
}

/// <summary>A form to keep.</summary>
public sealed record DraftContent(string Json, string? Title, ResultId? Corrects);
