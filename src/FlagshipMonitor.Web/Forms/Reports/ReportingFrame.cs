using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>A change of the country from which people can have gained.</summary>
public sealed record KnownChange(string PublicId, string Title);

/// <summary>What a country's reports are checked against and named by: today, phases, lists, schemes and changes.</summary>
public sealed record ReportingFrame(
    Country Country,
    DateOnly Today,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<CodeListEntry> Types,
    IReadOnlyList<CodeListEntry> Branches,
    IReadOnlyList<ThematicArea> Themes,
    IReadOnlyList<Scheme> Schemes,
    IReadOnlyList<KnownChange> Changes,
    IReadOnlyList<Population> Populations)
{
    /// <summary>Sources that a result needs under the framework in force.</summary>
    public int EvidenceMinimum { get; init; } = 1;

    /// <summary>Nothing is reported from before the programme began.</summary>
    public DateOnly FirstDay => Phases[0].FirstDay;

    /// <summary>The latest phase begun.</summary>
    public Phase Phase => Phases.Last(p => p.FirstDay <= Today || p == Phases[0]);

    /// <summary>What the country's results call their codes and ids, in the reader's language.</summary>
    public ResultNames Names
    {
        get
        {
            var language = Language.Current.Code;
            return new ResultNames(
                Types.ToDictionary(c => c.Code, c => c.Name.Printed(language)),
                Themes.ToDictionary(a => a.Code, a => a.Name.Printed(language)),
                Schemes.ToDictionary(s => s.Id.ToString(), s => s.Name),
                Changes.ToDictionary(c => c.PublicId, c => c.Title),
                ResultNames.BranchesOf(Schemes, Branches.ToDictionary(b => b.Code, b => b.Name.Printed(language))));
        }
    }

    public string? SchemeName(SchemeId? id) => Schemes.FirstOrDefault(s => s.Id == id)?.Name;

    public Population? PopulationOf(int year) => Population.Of(Populations, year);
}

/// <summary>Reads the frame.</summary>
public sealed class ReportingFrames(FlagshipDbContext db, DatabaseClock clock, ResultDesk desk)
{
    /// <summary>Null for a country the programme does not know.</summary>
    public async Task<ReportingFrame?> OfAsync(CountryCode code, CancellationToken ct)
    {
        if (await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } country)
        {
            return null;
        }

        string[] lists = [CodeListEntry.ChangeType, CodeListEntry.Branch];
        var codes = await db.CodeLists.AsNoTracking().Where(c => lists.Contains(c.List)).OrderBy(c => c.Sort).ToListAsync(ct);
        var changes = await db.InstitutionalChanges
            .Where(c => c.Country == code && c.PublicId != null && c.SupersededBy == null && c.Status != ResultStatus.Withdrawn)
            .OrderBy(c => c.PublicId).ThenByDescending(c => c.Version)
            .Select(c => new KnownChange(c.PublicId!, c.Title))
            .ToListAsync(ct);

        return new ReportingFrame(
            country,
            await clock.TodayAsync(ct),
            await db.Phases.AsNoTracking().OrderBy(p => p.FirstYear).ToListAsync(ct),
            [.. codes.Where(c => c.List == CodeListEntry.ChangeType)],
            [.. codes.Where(c => c.List == CodeListEntry.Branch)],
            await db.ThematicAreas.AsNoTracking().OrderBy(a => a.Sort).ToListAsync(ct),
            await db.Schemes.AsNoTracking().Where(s => s.Country == code).OrderBy(s => s.Name).ToListAsync(ct),
            [.. changes.DistinctBy(c => c.PublicId)],
            await desk.PopulationsAsync(code, ct))
        {
            EvidenceMinimum = await db.EvidenceMinimumAsync(ct),
        };
    }
}
