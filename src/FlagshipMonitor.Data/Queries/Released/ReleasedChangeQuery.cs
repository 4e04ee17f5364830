using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>One released change with what its page names.</summary>
public sealed class ReleasedChangeQuery(PublicDbContext db, PublicMemory memory)
{
    /// <summary>Null when the latest release does not hold it.</summary>
    public Task<ReleasedChangeDetail?> RunAsync(string publicId, CancellationToken ct, int? release = null) =>
        memory.KeepAsync((nameof(ReleasedChangeDetail), publicId, release), () => ReadAsync(publicId, release, ct), ct);

    private async Task<ReleasedChangeDetail?> ReadAsync(string publicId, int? release, CancellationToken ct)
    {
        if (await db.EditionAsync(ct, release) is not { } edition
            || await db.ReleasedChanges.SingleOrDefaultAsync(c => c.Release == edition.Number && c.PublicId == publicId, ct) is not { } change)
        {
            return null;
        }

        var country = await db.Countries.SingleAsync(c => c.Code == change.Country, ct);
        var people = await db.ReleasedPeople.Where(p => p.Release == edition.Number && p.Change == publicId)
            .OrderBy(p => p.Dimension).ThenByDescending(p => p.AsOf.Day).ThenBy(p => p.PublicId).ToListAsync(ct);
        var themes = change.Themes.Count == 0 ? [] : await db.ThematicAreas.Where(t => change.Themes.Contains(t.Code)).OrderBy(t => t.Sort).ToListAsync(ct);
        var type = change.ChangeType is { } code
            ? await db.CodeLists.SingleOrDefaultAsync(e => e.List == CodeListEntry.ChangeType && e.Code == code, ct)
            : null;
        // Of the latest release there is no later one; asking would cost every reader a statement.
        var corrected = release is null ? [] : await db.CorrectedSinceAsync(edition.Number, [publicId], ct);
        return new ReleasedChangeDetail(edition, change, country, people, themes, type, corrected) { Branches = await db.BranchesAsync(people, ct) };
    }

    /// <summary>Why a result is no longer public, and what it was called when it was; null where it was not withdrawn by then.</summary>
    /// <param name="release">The release that is asked for; null is the latest.</param>
    public async Task<WithdrawnResult?> WithdrawnAsync(string publicId, int? release, CancellationToken ct)
    {
        if (await db.ReleasedWithdrawals.SingleOrDefaultAsync(w => w.PublicId == publicId && (release == null || w.Release <= release), ct) is not { } withdrawal
            || await db.EditionAsync(ct, release) is not { } edition)
        {
            return null;
        }

        var country = await db.Countries.SingleAsync(c => c.Code == withdrawal.Country, ct);
        var last = await db.ReleasedChanges.Where(c => c.PublicId == publicId).OrderByDescending(c => c.Release).FirstOrDefaultAsync(ct);
        return new WithdrawnResult(edition, withdrawal, country, last);
    }

    /// <summary>Whose people a code of the latest release names; null when it names none.</summary>
    public async Task<CountryCode?> CountryOfPeopleAsync(string publicId, CancellationToken ct) => await db.ReleasedPeople
        .Where(p => p.PublicId == publicId && p.Release == db.Releases.Max(r => r.Number))
        .Select(p => p.Country)
        .FirstOrDefaultAsync(ct);
}

/// <summary>A result that was withdrawn.</summary>
/// <param name="Last">As the last release held it; null for a report of people, which has no page.</param>
public sealed record WithdrawnResult(ReleasedEdition Edition, ReleasedWithdrawal Withdrawal, Country Country, ReleasedChange? Last);

/// <param name="People">Reports of people who gained from this change.</param>
/// <param name="Corrected">Errors in it that later releases correct.</param>
/// <param name="Type">The kind of change in words; null where it is not stated.</param>
public sealed record ReleasedChangeDetail(
    ReleasedEdition Edition,
    ReleasedChange Change,
    Country Country,
    IReadOnlyList<ReleasedPeople> People,
    IReadOnlyList<ThematicArea> Themes,
    CodeListEntry? Type,
    IReadOnlyList<CorrectedSince> Corrected)
{
    /// <summary>The branches of social security that schemes name, by code.</summary>
    public IReadOnlyDictionary<string, LocalisedText> Branches { get; init; } = new Dictionary<string, LocalisedText>();

    /// <summary>People it could reach, where a report says so.</summary>
    public long? Potential => People.Where(p => p.Dimension is ImpactDimension.Potential).Max(p => p.Gain);
}
