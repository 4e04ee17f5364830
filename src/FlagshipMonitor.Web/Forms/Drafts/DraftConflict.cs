using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Controls.Notes;

namespace FlagshipMonitor.Web.Forms.Drafts;

/// <summary>What happened to a draft while somebody else had it on the screen.</summary>
public enum DraftConflictKind
{
    Saved,
    Deleted,
    Submitted,

    /// <summary>Its withdrawal, or that of the result it corrects, was approved.</summary>
    Withdrawn,
}

/// <summary>Why a save met something newer, and who made it so.</summary>
/// <param name="Kind">What happened meanwhile.</param>
/// <param name="By">Who saved or submitted; nobody known for what was deleted.</param>
/// <param name="At">When.</param>
/// <param name="IsOwn">The same person did it, in another window.</param>
/// <param name="Stored">The newer texts, by the field beside which each stands.</param>
public sealed record DraftConflict(DraftConflictKind Kind, string? By, DateTimeOffset? At, bool IsOwn, IReadOnlyDictionary<string, ReviewNote> Stored)
{
    private static readonly Dictionary<string, ReviewNote> NoTexts = [];

    /// <summary>Null when the stored texts are those that were typed: then there is nothing to decide.</summary>
    /// <param name="place">What is stored now.</param>
    /// <param name="typed">What this person typed.</param>
    /// <param name="stored">What the stored draft says; empty without one.</param>
    /// <param name="note">How the stored text of a field is shown; without a text it is empty there.</param>
    /// <param name="reader">Who is told.</param>
    /// <param name="colleagues">Knows names.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DraftConflict?> OfAsync(
        DraftPlace place, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, string> stored,
        Func<string, string?, ReviewNote> note, UserId reader, Colleagues colleagues, CancellationToken ct)
    {
        if (!place.IsOpen)
        {
            var result = place.Result!;
            if (result.WithdrawnAt is { } withdrawn)
            {
                return new DraftConflict(DraftConflictKind.Withdrawn, null, withdrawn, IsOwn: false, NoTexts);
            }

            return new DraftConflict(DraftConflictKind.Submitted, await colleagues.NameAsync(result.SubmittedBy!.Value, ct), result.SubmittedAt, result.SubmittedBy == reader, NoTexts);
        }

        if (place.Draft is not { } draft)
        {
            return new DraftConflict(DraftConflictKind.Deleted, null, null, IsOwn: false, NoTexts);
        }

        var differing = typed.Keys.Union(stored.Keys).Where(f => typed.GetValueOrDefault(f) != stored.GetValueOrDefault(f))
            .ToDictionary(f => "Form." + f, f => note(f, stored.GetValueOrDefault(f)));
        return differing.Count == 0 ? null
            : new DraftConflict(DraftConflictKind.Saved, await colleagues.NameAsync(draft.SavedBy, ct), draft.SavedAt, draft.SavedBy == reader, differing);
    }
}
