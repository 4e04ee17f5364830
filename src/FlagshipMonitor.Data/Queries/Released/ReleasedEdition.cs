using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>The release a page or file reads, with the phases its rows belong to.</summary>
public sealed record ReleasedEdition(Release Release, IReadOnlyList<Phase> Phases)
{
    public int Number => Release.Number;

    /// <summary>How many results it holds: changes and reports of people, of every phase.</summary>
    public int Results { get; init; }

    /// <summary>How many of them are examples from public sources.</summary>
    public int Examples { get; init; }

    /// <summary>The summary of what the page is about; null where nothing was asked for or none is released.</summary>
    public ReleasedNarrative? Summary { get; init; }

    /// <summary>Where its results come from.</summary>
    public Origins Origins => OriginsOf.Of(Results, Examples, Release.Illustrative) ?? Origins.Reported;

    /// <summary>The phase its figures are of.</summary>
    public Phase Phase => Phases.First(p => p.Number == Release.Phase);

    /// <summary>The phase before, whose results stand apart.</summary>
    public Phase? PhaseBefore => Phases.LastOrDefault(p => p.Number < Release.Phase);

    /// <summary>The last day its position speaks of: of the data, or of the phase where that is over.</summary>
    public DateOnly Until => Release.DataAsOf < Phase.LastDay ? Release.DataAsOf : Phase.LastDay;
}

public static class ReleasedEditions
{
    /// <summary>The latest release, or one by number; null when there is none.</summary>
    /// <param name="summaryOf">A country's code, or the name of the programme, whose summary is wanted.</param>
    public static async Task<ReleasedEdition?> EditionAsync(this PublicDbContext db, CancellationToken ct, int? number = null, string? summaryOf = null)
    {
        var found = await db.Releases
            .Where(r => number == null || r.Number == number)
            .OrderByDescending(r => r.Number)
            .Select(r => new
            {
                Release = r,
                Phases = db.Phases.OrderBy(p => p.Number).ToList(),
                Results = db.ReleasedChanges.Count(c => c.Release == r.Number) + db.ReleasedPeople.Count(p => p.Release == r.Number),
                Examples = db.ReleasedChanges.Count(c => c.Release == r.Number && c.Origin == Origin.Example) + db.ReleasedPeople.Count(p => p.Release == r.Number && p.Origin == Origin.Example),
                Summary = db.ReleasedNarratives.FirstOrDefault(n => n.Release == r.Number && n.Scope == summaryOf),
            })
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new ReleasedEdition(found.Release, found.Phases) { Results = found.Results, Examples = found.Examples, Summary = found.Summary };
    }
}

/// <summary>Which release a file is of, where its rows are read one by one.</summary>
public sealed class EditionReader(PublicDbContext db, PublicMemory memory)
{
    public Task<ReleasedEdition?> ReadAsync(int? number, CancellationToken ct) =>
        memory.KeepAsync((nameof(ReleasedEdition), number), () => db.EditionAsync(ct, number), ct);
}
