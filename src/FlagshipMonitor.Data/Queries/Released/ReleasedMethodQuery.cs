using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What the method page tells: the framework with its sources, and what is not certain.</summary>
public sealed class ReleasedMethodQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<ReleasedMethod> RunAsync(int? release, CancellationToken ct) => memory.KeepAsync((nameof(ReleasedMethod), release), () => ReadAsync(release, ct), ct);

    private async Task<ReleasedMethod> ReadAsync(int? release, CancellationToken ct)
    {
        var edition = await db.EditionAsync(ct, release);
        var indicators = await db.Indicators.OrderBy(i => i.Framework).ThenBy(i => i.Sort).ToListAsync(ct);
        var framework = edition?.Release.Framework ?? indicators.Select(i => i.Framework).DefaultIfEmpty().Max();
        var targets = await db.Targets.Where(t => t.Framework <= framework).OrderBy(t => t.Key).ToListAsync(ct);
        var published = await db.PublishedFigures.OrderBy(f => f.FirstYear).ThenBy(f => f.LastYear).ThenBy(f => f.Key).ToListAsync(ct);
        var countries = await db.Countries.OrderBy(c => c.Code).ToListAsync(ct);
        var themes = await db.ThematicAreas.OrderBy(t => t.Sort).ToListAsync(ct);
        return new ReleasedMethod(edition, [.. indicators.Where(i => i.Framework == framework)], targets, published, countries, themes);
    }
}

public sealed record ReleasedMethod(
    ReleasedEdition? Edition,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<PublishedFigure> Published,
    IReadOnlyList<Country> Countries,
    IReadOnlyList<ThematicArea> Themes);
