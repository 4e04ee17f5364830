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
    private ReadAhead? _ahead;

    /// <summary>Reads at once what many submissions of this transaction need; without it each of them asks for itself. Holds until it is disposed.</summary>
    public async Task<IDisposable> ReadAheadAsync(IReadOnlyCollection<ExpectedReport> expected, CancellationToken ct) =>
        _ahead = await ReadAhead.OfAsync(db, expected, () => _ahead = null, ct);

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
        if (result.Supersedes is not { } old)
        {
            result.Approve(by, versionOnScreen, now, confirmed);
            return;
        }

        await db.HoldAsync(old, ct);
        result.Approve(by, versionOnScreen, now, confirmed);
        Rule.WithdrawalIsDecidedFirst.Require(await db.WaitingWithdrawalAsync(old, ct) is null);
        var corrected = await db.Results.SingleAsync(r => r.Id == old, ct);
        Rule.OnlySubmittedResultsAreDecided.Require(corrected.Status is not ResultStatus.Withdrawn); // this ended with it
        corrected.ReplaceBy(result, now);
    }

    /// <summary>What is known of a country's population, year by year.</summary>
    public async Task<List<Population>> PopulationsAsync(CountryCode country, CancellationToken ct) =>
        _ahead?.Covers(country) is true ? _ahead.Populations(country) : [.. (await db.PopulationsAsync(ct, [country]))[country]];

    /// <summary>The population that a figure of a year is measured against.</summary>
    public async Task<Population?> PopulationAsync(CountryCode country, int year, CancellationToken ct) =>
        Population.Of(await PopulationsAsync(country, ct), year);

    /// <summary>A country's scheme of that name, made where it is missing.</summary>
    /// <param name="id">The id of one that is made; a new one where it does not matter.</param>
    public async Task<Scheme> SchemeAsync(CountryCode country, string name, string? branch, CancellationToken ct, SchemeId? id = null)
    {
        var wanted = name.Trim();
        var covered = _ahead?.Covers(country) is true;
        var scheme = covered ? _ahead!.Scheme(country, wanted)
            : db.Schemes.Local.FirstOrDefault(s => s.Country == country && s.Name == wanted) ?? await db.Schemes.SingleOrDefaultAsync(s => s.Country == country && s.Name == wanted, ct);
        if (scheme is null)
        {
            scheme = new Scheme(id ?? SchemeId.New(), country, wanted, branch);
            db.Add(scheme);
            if (covered)
            {
                _ahead!.Add(scheme);
            }
        }

        return scheme;
    }

    private Origin OriginOr(Origin? said) => said ?? here?.Origin ?? Origin.Reported;

    private async Task<T?> OwnAsync<T>(ResultId id, CountryCode country, CancellationToken ct)
        where T : Result
    {
        var found = _ahead?.Covers(country) is true ? _ahead.Result(id) : await db.Results.SingleOrDefaultAsync(r => r.Id == id, ct);
        Rule.OnlyTheCountrysOfficersReport.Require(found is null || found.Country == country);
        Rule.OnlyOpenResultsChange.Require(found is null or T);
        if (found?.Supersedes is { } corrected)
        {
            await db.HoldAsync(corrected, ct); // its withdrawal ends this too
            Rule.OnlyOpenResultsChange.Require(await db.Results.AnyAsync(r => r.Id == id && r.Status != ResultStatus.Withdrawn, ct));
        }

        return (T?)found;
    }

    private async Task<T?> CorrectedAsync<T>(ResultId? corrected, ResultId id, CountryCode country, CancellationToken ct)
        where T : Result
    {
        if (corrected is not { } wanted)
        {
            return null;
        }

        // Two corrections of one result at once would be two next versions of it; one that its withdrawal does not see would be left over.
        await db.HoldAsync(wanted, ct);
        Rule.OnlyApprovedResultsAreCorrected.Require(!await db.IsBeingCorrectedAsync(wanted, id, ct));
        return _ahead?.Result(wanted) is T known && known.Country == country ? known : await db.Set<T>().SingleAsync(r => r.Id == wanted && r.Country == country, ct);
    }

    private async Task SubmitAsync(Result result, Actor by, string? reason, ChangeClass? changeClass, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(result.Country));
        Rule.OnlyOpenResultsChange.Require(result.CanChange);
        Rule.EvidenceReachesTheMinimum.Require(result.Evidence.Count >= (_ahead?.EvidenceMinimum ?? await db.EvidenceMinimumAsync(ct)));
        if (_ahead?.Covers(result.Country) is not true || _ahead.HasDraft(result.Id))
        {
            await SayWhoWroteAsync(result, ct);
        }

        var number = result.PublicId ?? _ahead?.NextPublicId(result.Country, result.Day.Year) ?? await db.NextPublicIdAsync(result.Country, result.Day.Year, ct);
        result.Submit(by, number, now, reason, changeClass);
    }

    private async Task SayWhoWroteAsync(Result result, CancellationToken ct)
    {
        if (await db.Drafts.SingleOrDefaultAsync(d => d.Id == result.Id.Value, ct) is { } draft)
        {
            result.WrittenBy(draft.Owner, draft.Savers);
        }
    }
}

/// <summary>What the reports of this database are: in the demo's, whatever anybody enters is made up.</summary>
public sealed record OriginOfReports(Origin Origin);
