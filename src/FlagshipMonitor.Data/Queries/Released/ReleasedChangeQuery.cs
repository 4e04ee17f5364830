using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>One released change with what its page names.</summary>
public sealed class ReleasedChangeQuery(PublicDbContext db)
{
    /// <summary>Null when the latest release does not hold it.</summary>
    public async Task<ReleasedChangeDetail?> RunAsync(string publicId, CancellationToken ct, int? release = null)
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

    /// <summary>Whose people a code of the latest release names; null when it names none.</summary>
    public async Task<CountryCode?> CountryOfPeopleAsync(string publicId, CancellationToken ct) => await db.ReleasedPeople
        .Where(p => p.PublicId == publicId && p.Release == db.Releases.Max(r => r.Number))
        .Select(p => p.Country)
        .FirstOrDefaultAsync(ct);
}

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
