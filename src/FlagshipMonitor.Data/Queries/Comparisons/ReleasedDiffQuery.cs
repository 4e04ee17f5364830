using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What two releases differ in: page and file read the same.</summary>
public sealed class ReleasedDiffQuery(PublicDbContext db, PublicMemory memory)
{
    /// <summary>Null when one of them does not exist.</summary>
    public Task<ReleasedDiff?> RunAsync(int from, int to, CancellationToken ct) => memory.KeepAsync((nameof(ReleasedDiff), from, to), () => ReadAsync(from, to, ct), ct);

    private async Task<ReleasedDiff?> ReadAsync(int from, int to, CancellationToken ct)
    {
        var found = await db.Releases.Where(r => r.Number >= from && r.Number <= to).OrderBy(r => r.Number)
            .Select(r => new
            {
                Release = r,
                Phases = db.Phases.OrderBy(p => p.Number).ToList(),
                Texts = db.ReleasedNarratives.Where(n => n.Release == r.Number).Select(n => new { n.Scope, n.Version, n.ApprovedOn }).ToList(),
            }).ToListAsync(ct);
        if (found.Count < 2 || found[0].Release.Number != from || found[^1].Release.Number != to)
        {
            return null;
        }

        var figures = await ReleaseComparison.FiguresAsync(db, from, to, ct);
        var changes = await db.ReleasedChanges
            .Where(c => c.Release == from || c.Release == to)
            .Where(c => !db.ReleasedChanges.Any(o => (o.Release == from || o.Release == to) && o.Release != c.Release && o.PublicId == c.PublicId && o.Version == c.Version))
            .Select(c => new HeldResult(c.Release, c.PublicId, c.Version, c.ApprovedOn, c.Corrections, c.Language, c.Title, null, null) { Gone = db.ReleasedWithdrawals.FirstOrDefault(w => w.PublicId == c.PublicId && w.Release > from && w.Release <= to) })
            .ToListAsync(ct);
        var people = await db.ReleasedPeople
            .Where(p => p.Release == from || p.Release == to)
            .Where(p => !db.ReleasedPeople.Any(o => (o.Release == from || o.Release == to) && o.Release != p.Release && o.PublicId == p.PublicId && o.Version == p.Version))
            .Select(p => new HeldResult(p.Release, p.PublicId, p.Version, p.ApprovedOn, p.Corrections, p.Language, null, p.Dimension, p.Scheme) { Gone = db.ReleasedWithdrawals.FirstOrDefault(w => w.PublicId == p.PublicId && w.Release > from && w.Release <= to) })
            .ToListAsync(ct);
        var countries = await db.Countries.ToDictionaryAsync(c => c.Code.Value, ct);
        var indicators = await db.Indicators.OrderBy(i => i.Framework).ToListAsync(ct);

        List<HeldResult> held = [.. changes, .. people];
        var recalculation = Recalculated([.. found.Skip(1).Select(f => f.Release)]);
        var difference = ReleaseDiff.Between(
            figures[from], Of(from), figures[to], Of(to), recalculation,
            held.Select(h => h.Gone).OfType<ReleasedWithdrawal>().ToDictionary(w => w.PublicId, ReleaseComparison.Of, StringComparer.Ordinal));
        return new ReleasedDiff(
            found[0].Release, new ReleasedEdition(found[^1].Release, found[^1].Phases), difference,
            held.GroupBy(h => h.PublicId).ToDictionary(g => g.Key, g => g.MaxBy(h => h.Release)!),
            countries, indicators.GroupBy(i => i.Code).ToDictionary(g => g.Key, g => g.Last().Name), recalculation)
        {
            Texts = TextDifference.Between(found[0].Texts.Select(n => (n.Scope, n.Version, n.ApprovedOn)), found[^1].Texts.Select(n => (n.Scope, n.Version, n.ApprovedOn))),
        };

        IEnumerable<ComparedResult> Of(int release) => held.Where(h => h.Release == release).Select(h => new ComparedResult(h.PublicId, h.Version, h.ApprovedOn, h.Corrections ?? []));
    }

    /// <summary>The gravest of the releases in between; one from before it was asked counts as routine.</summary>
    private static Recalculation Recalculated(IReadOnlyList<Release> releases)
    {
        var gravest = releases.LastOrDefault(r => r.Recalculation is ChangeClass.R3) ?? releases[^1];
        return new Recalculation(gravest.Recalculation ?? ChangeClass.R2, gravest.RecalculationReason, DateOnly.FromDateTime(gravest.PublishedAt.UtcDateTime));
    }
}

/// <summary>A result of one of the two releases that the other does not hold in the same version.</summary>
/// <param name="Title">Of an institutional change.</param>
/// <param name="Dimension">Of a report of people.</param>
public sealed record HeldResult(
    int Release, string PublicId, int Version, DateOnly ApprovedOn, IReadOnlyList<Correction>? Corrections, string Language,
    string? Title, Domain.Results.ImpactDimension? Dimension, string? Scheme)
{
    /// <summary>Why it left in between; null where it did not.</summary>
    public ReleasedWithdrawal? Gone { get; init; }

    /// <summary>The language of the reasons.</summary>
    public string ReasonLanguage => Gone?.Language ?? Language;
}

/// <param name="To">The later release, whose page it is.</param>
/// <param name="Held">By public id, as the later of the two holds it.</param>
/// <param name="Countries">By code.</param>
/// <param name="Recalculation">What was said of figures that moved without their results.</param>
public sealed record ReleasedDiff(
    Release From,
    ReleasedEdition To,
    ReleaseDifference Difference,
    IReadOnlyDictionary<string, HeldResult> Held,
    IReadOnlyDictionary<string, Country> Countries,
    IReadOnlyDictionary<IndicatorCode, Domain.LocalisedText> Indicators,
    Recalculation Recalculation)
{
    /// <summary>Summaries that one release holds otherwise than the other.</summary>
    public IReadOnlyList<TextDifference> Texts { get; init; } = [];

    /// <summary>What people wrote of it: why results were corrected, or why a figure was computed anew; null where nobody had to say.</summary>
    public string? ReasonOf(FigureDifference figure) => figure.Cause switch
    {
        FigureCause.Results => string.Join('|', figure.Results.SelectMany(r => r.Corrections).Select(c => c.Reason)) is { Length: > 0 } reasons ? reasons : null,
        FigureCause.Recalculation => Recalculation.Reason,
        _ => null,
    };
}
