using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>A report that is about to be submitted with many others.</summary>
/// <param name="Year">The year of its public id.</param>
public sealed record ExpectedReport(ResultId Id, CountryCode Country, int Year, ResultId? Corrects);

/// <summary>
/// What many reports need of the database, read in a few statements where each of them would read it again. The rules look at the same rows as
/// they do for one report; it holds for one transaction, because the numbers it has taken belong to that.
/// </summary>
internal sealed class ReadAhead : IDisposable
{
    private readonly Dictionary<ResultId, Result> _results;
    private readonly HashSet<Guid> _drafts;
    private readonly HashSet<CountryCode> _countries;
    private readonly Dictionary<(CountryCode Country, string Name), Scheme> _schemes;
    private readonly ILookup<CountryCode, Population> _populations;
    private readonly Dictionary<(CountryCode Country, int Year), Queue<int>> _numbers;
    private readonly Action _forget;

    private ReadAhead(
        IEnumerable<Result> results, IEnumerable<Guid> drafts, IEnumerable<CountryCode> countries, IEnumerable<Scheme> schemes,
        ILookup<CountryCode, Population> populations, int evidenceMinimum, Dictionary<(CountryCode, int), Queue<int>> numbers, Action forget)
    {
        (_results, _drafts, _countries) = (results.ToDictionary(r => r.Id), [.. drafts], [.. countries]);
        _schemes = schemes.ToDictionary(s => (s.Country, s.Name));
        (_populations, EvidenceMinimum, _numbers, _forget) = (populations, evidenceMinimum, numbers, forget);
    }

    public int EvidenceMinimum { get; }

    public static async Task<ReadAhead> OfAsync(FlagshipDbContext db, IReadOnlyCollection<ExpectedReport> expected, Action forget, CancellationToken ct)
    {
        var (ids, drafts) = (expected.Select(e => e.Id).ToList(), expected.Select(e => e.Id.Value).ToList());
        var corrected = expected.Where(e => e.Corrects is not null).Select(e => e.Corrects!.Value).ToList();
        var countries = expected.Select(e => e.Country).Distinct().ToList();
        var results = await db.Results.Where(r => ids.Contains(r.Id) || corrected.Contains(r.Id)).ToListAsync(ct);
        var known = results.Select(r => r.Id).ToHashSet();
        return new ReadAhead(
            results,
            await db.Drafts.Where(d => drafts.Contains(d.Id)).Select(d => d.Id).ToListAsync(ct),
            countries,
            await db.Schemes.Where(s => countries.Contains(s.Country)).ToListAsync(ct),
            await db.PopulationsAsync(ct, countries),
            await db.EvidenceMinimumAsync(ct),
            await db.NextPublicIdsAsync([.. expected.Where(e => e.Corrects is null && !known.Contains(e.Id)).Select(e => (e.Country, e.Year))], ct),
            forget);
    }

    public Result? Result(ResultId id) => _results.GetValueOrDefault(id);

    /// <summary>Whether somebody began this report as a draft: then the desk asks who wrote in it.</summary>
    public bool HasDraft(ResultId id) => _drafts.Contains(id.Value);

    public bool Covers(CountryCode country) => _countries.Contains(country);

    public Scheme? Scheme(CountryCode country, string name) => _schemes.GetValueOrDefault((country, name));

    public void Add(Scheme scheme) => _schemes.Add((scheme.Country, scheme.Name), scheme);

    public List<Population> Populations(CountryCode country) => [.. _populations[country]];

    /// <summary>The next of the public ids that were taken for this batch; null when it did not expect one.</summary>
    public string? NextPublicId(CountryCode country, int year) =>
        _numbers.TryGetValue((country, year), out var numbers) && numbers.TryDequeue(out var number) ? PublicIds.Of(country, year, number) : null;

    public void Dispose() => _forget();
}
