using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>
/// What people do with results. Pages, imports and seeds all come through here, so the same rules hold for each.
/// Nothing is saved: the caller saves, together with the operation key and the audit rows.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="here">What reports of this database are, where nothing else is said; without it they are reported.</param>
public sealed class ResultDesk(FlagshipDbContext db, OriginOfReports? here = null)
{
    /// <summary>Submits an institutional change under the id of its draft, anew or after a return; a correction names what it corrects, why and of what class it is.</summary>
    public async Task<InstitutionalChange> SubmitChangeAsync(
        ResultId id, CountryCode country, Actor by, ChangeFacts facts, string language, DateTimeOffset now, CancellationToken ct,
        Origin? origin = null, ResultId? corrects = null, string? reason = null, ChangeClass? changeClass = null)
    {
        var change = await OwnAsync<InstitutionalChange>(id, country, ct);
        if (change is null)
        {
            change = new InstitutionalChange(id, country, by, facts, OriginOr(origin), language, await CorrectedAsync<InstitutionalChange>(corrects, id, country, ct));
            db.Add(change);
        }
        else
        {
            change.Revise(by, facts, language);
        }

        await SubmitAsync(change, by, reason, changeClass, now, ct);
        return change;
    }

    /// <summary>Submits people reached under the id of its draft, anew or after a return; a correction names what it corrects, why and of what class it is.</summary>
    public async Task<PeopleReached> SubmitPeopleAsync(
        ResultId id, CountryCode country, Actor by, PeopleFacts facts, string language, DateTimeOffset now, CancellationToken ct,
        Origin? origin = null, ResultId? corrects = null, string? reason = null, ChangeClass? changeClass = null)
    {
        var people = await OwnAsync<PeopleReached>(id, country, ct);
        if (people is null)
        {
            people = new PeopleReached(id, country, by, facts, OriginOr(origin), language, await CorrectedAsync<PeopleReached>(corrects, id, country, ct));
            db.Add(people);
        }
        else
        {
            people.Revise(by, facts, language);
        }

        people.RequireWithin((await PopulationAsync(country, facts.AsOf.Day.Year, ct))?.People);
        await SubmitAsync(people, by, reason, changeClass, now, ct);
        return people;
    }

    /// <summary>Approves the version that was on the screen; a corrected result is replaced in the same moment.</summary>
    public async Task ApproveAsync(Result result, Actor by, int versionOnScreen, DateTimeOffset now, CancellationToken ct, ChangeClass? confirmed = null)
    {
        result.Approve(by, versionOnScreen, now, confirmed);
        if (result.Supersedes is { } old)
        {
            Rule.WithdrawalIsDecidedFirst.Require(await db.WaitingWithdrawalAsync(old, ct) is null);
            var corrected = await db.Results.SingleAsync(r => r.Id == old, ct);
            corrected.ReplaceBy(result, now);
        }
    }

    /// <summary>What is known of a country's population, year by year.</summary>
    public async Task<List<Population>> PopulationsAsync(CountryCode country, CancellationToken ct) => [.. (await db.PopulationsAsync(ct, [country]))[country]];

    /// <summary>The population that a figure of a year is measured against.</summary>
    public async Task<Population?> PopulationAsync(CountryCode country, int year, CancellationToken ct) =>
        Population.Of(await PopulationsAsync(country, ct), year);

    /// <summary>A country's scheme of that name, made where it is missing.</summary>
    /// <param name="id">The id of one that is made; a new one where it does not matter.</param>
    public async Task<Scheme> SchemeAsync(CountryCode country, string name, string? branch, CancellationToken ct, SchemeId? id = null)
    {
        var wanted = name.Trim();
        var scheme = db.Schemes.Local.FirstOrDefault(s => s.Country == country && s.Name == wanted)
            ?? await db.Schemes.SingleOrDefaultAsync(s => s.Country == country && s.Name == wanted, ct);
        if (scheme is null)
        {
            scheme = new Scheme(id ?? SchemeId.New(), country, wanted, branch);
            db.Add(scheme);
        }

        return scheme;
    }

    private Origin OriginOr(Origin? said) => said ?? here?.Origin ?? Origin.Reported;

    private async Task<T?> OwnAsync<T>(ResultId id, CountryCode country, CancellationToken ct)
        where T : Result
    {
        var found = await db.Results.SingleOrDefaultAsync(r => r.Id == id, ct);
        Rule.OnlyTheCountrysOfficersReport.Require(found is null || found.Country == country);
        Rule.OnlyOpenResultsChange.Require(found is null or T);
        return (T?)found;
    }

    private async Task<T?> CorrectedAsync<T>(ResultId? corrected, ResultId id, CountryCode country, CancellationToken ct)
        where T : Result
    {
        if (corrected is not { } wanted)
        {
            return null;
        }

        // Two corrections of one result at once would be two next versions of it.
        Rule.OnlyApprovedResultsAreCorrected.Require(!await db.IsBeingCorrectedAsync(wanted, id, ct));
        return await db.Set<T>().SingleAsync(r => r.Id == wanted && r.Country == country, ct);
    }

    private async Task SubmitAsync(Result result, Actor by, string? reason, ChangeClass? changeClass, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(result.Country));
        Rule.OnlyOpenResultsChange.Require(result.CanChange);
        Rule.EvidenceReachesTheMinimum.Require(result.Evidence.Count >= await db.EvidenceMinimumAsync(ct));
        if (await db.Drafts.SingleOrDefaultAsync(d => d.Id == result.Id.Value, ct) is { } draft)
        {
            result.WrittenBy(draft.Owner, draft.Savers);
        }

        result.Submit(by, result.PublicId ?? await db.NextPublicIdAsync(result.Country, result.Day.Year, ct), now, reason, changeClass);
    }
}

/// <summary>What the reports of this database are: in the demo's, whatever anybody enters is made up.</summary>
public sealed record OriginOfReports(Origin Origin);
