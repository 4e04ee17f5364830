using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Demo;

/// <summary>
/// Fills the demo's database, with the commands a person uses: officers submit, one manager returns, approves and prepares, the other
/// publishes. Times are those of the story; ids and keys are fixed, so a fill that was cut off goes on where it stopped.
/// </summary>
public sealed class DemoSeeder(
    FlagshipDbContext db, ResultDesk results, TargetDesk targets, ReleaseDesk releases, DraftDesk drafts, NarrativeDesk summaries, OperationRunner operations,
    DemoAccounts accounts, AuditScope audit)
{
    private const string Approver = "manager@example.org";
    private const string Publisher = "manager2@example.org";
    private const string Note = "Illustrative data, not ILO results.";

    /// <summary>How many reports are one operation: few enough to be seen at once, many enough to be quick.</summary>
    private const int Together = 50;

    private static readonly CountryCode Outside = CountryCode.From("PER");

    private readonly Dictionary<string, Actor> _officers = new(StringComparer.Ordinal);

    /// <summary>False when an earlier start has filled the database.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        var countries = await CountriesAsync(ct);
        var programme = DemoProgramme.Of(countries, Outside);
        var last = programme.Reports.Last(r => r.Round == DemoTimes.Rounds[^1].Name && r.End is DemoEnd.Approved);
        if (await db.Results.AnyAsync(r => r.Id == last.Id && r.Status == ResultStatus.Approved, ct))
        {
            return false;
        }

        await accounts.EnsureAuthorAsync(DemoAccounts.MadeUpEmail, "Made-up reports (demo)", ct);
        var (approver, publisher) = (await ActorAsync(Approver, ct), await ActorAsync(Publisher, ct));
        await KeepDraftsAsync(ct);
        await SetTargetsAsync(DemoTargets.Of(countries), publisher, ct);
        foreach (var round in DemoTimes.Rounds)
        {
            await RunRoundAsync(round, [.. programme.Reports.Where(r => r.Round == round.Name)], approver, ct);
            if (round.Release is { } day)
            {
                await SummariseAsync(round, approver, publisher, ct);
                await ReleaseAsync(day, approver, publisher, ct);
            }
        }

        return true;
    }

    private async Task RunRoundAsync(DemoRound round, List<DemoReport> reports, Actor approver, CancellationToken ct)
    {
        // People are entered after the changes they gain from.
        var inOrder = reports.OrderBy(r => r is DemoChange ? 0 : 1).ToList();
        await SubmitAllAsync($"{round.Name} submit", inOrder, round.Submitted, ct);

        var back = inOrder.Where(r => r.End is DemoEnd.Returned or DemoEnd.ApprovedAfterReturn).ToList();
        await DecideAsync($"{round.Name} return", back, approver, (result, _) =>
        {
            result.Return(approver, result.Version, DemoTexts.ReturnReason, result is PeopleReached ? nameof(PeopleReached.Method) : null, DemoTimes.At(round.Submitted.AddDays(5)));
            return Task.CompletedTask;
        }, ct);
        await SubmitAllAsync($"{round.Name} again", [.. back.Where(r => r.End is DemoEnd.ApprovedAfterReturn)], round.Submitted.AddDays(9), ct);

        await DecideAsync(
            $"{round.Name} approve", [.. reports.Where(r => r.End is DemoEnd.Approved or DemoEnd.ApprovedAfterReturn)], approver,
            (result, number) => results.ApproveAsync(result, approver, result.Version, DemoTimes.At(round.Decided, number), ct), ct);
    }

    /// <summary>Summaries come with the last release: officers write their country's, one manager that of the programme, the other approves.</summary>
    private async Task SummariseAsync(DemoRound round, Actor approver, Actor publisher, CancellationToken ct)
    {
        if (round != DemoTimes.Rounds.Last(r => r.Release is not null))
        {
            return;
        }

        foreach (var (minute, (scope, language)) in DemoSummaries.All.Index())
        {
            var writer = DemoSummaries.CountryOf(scope) is { } country ? await OfficerAsync(OfficerOf(country), ct) : publisher;
            await DoAsync($"summary {scope}", writer, () => summaries.SubmitAsync(scope, language, writer, DemoTimes.At(round.Submitted, minute), ct), ct);
            await DoAsync($"summary {scope} approve", approver, async () =>
            {
                var text = await db.Narratives.SingleAsync(n => n.Id == DemoSummaries.IdOf(scope), ct);
                await summaries.ApproveAsync(text, approver, text.Version, DemoTimes.At(round.Decided, minute), ct);
            }, ct);
        }
    }

    /// <summary>An operation has one person: the officer of Senegal, the one of Cambodia, and for all others the demo's own account.</summary>
    private async Task SubmitAllAsync(string what, List<DemoReport> reports, DateOnly day, CancellationToken ct)
    {
        foreach (var own in reports.GroupBy(r => OfficerOf(r.Country)))
        {
            var officer = await OfficerAsync(own.Key, ct);
            foreach (var (number, part) in own.Chunk(Together).Index())
            {
                await DoAsync($"{what} {own.Key} {number}", officer, async () =>
                {
                    using var ahead = await results.ReadAheadAsync([.. part.Select(r => new ExpectedReport(r.Id, r.Country, r.Day.Year, r.Corrected))], ct);
                    foreach (var (minute, report) in part.Index())
                    {
                        await SubmitAsync(report, officer, DemoTimes.At(day, minute), ct);
                    }
                }, ct);
            }
        }
    }

    private async Task SubmitAsync(DemoReport report, Actor officer, DateTimeOffset now, CancellationToken ct)
    {
        var (corrects, reason) = (report.Corrected, report.Corrects?.Reason);
        switch (report)
        {
            case DemoChange change:
                await results.SubmitChangeAsync(report.Id, report.Country, officer, change.Facts, report.Language, now, ct, Origin.Illustrative, corrects, reason, report.Corrects?.Class);
                break;
            case DemoPeople people:
                var facts = people.Facts with
                {
                    Scheme = people.Scheme is { } scheme ? (await results.SchemeAsync(report.Country, scheme, null, ct, people.SchemeId)).Id : null,
                    Change = people.ChangeKey is { } key ? await PublicIdAsync(key, ct) : null,
                };
                await results.SubmitPeopleAsync(report.Id, report.Country, officer, facts, report.Language, now, ct, Origin.Illustrative, corrects, reason, report.Corrects?.Class);
                break;
        }
    }

    private async Task DecideAsync(string what, List<DemoReport> reports, Actor manager, Func<Result, int, Task> decide, CancellationToken ct)
    {
        foreach (var (number, part) in reports.Chunk(Together).Index())
        {
            await DoAsync($"{what} {number}", manager, async () =>
            {
                var ids = part.Select(r => r.Id).ToList();
                var found = await db.Results.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
                foreach (var (minute, report) in part.Index())
                {
                    await decide(found[report.Id], number * Together + minute);
                }
            }, ct);
        }
    }

    /// <summary>Countries propose targets of their own; most are approved, some wait or went back.</summary>
    private async Task SetTargetsAsync(IReadOnlyList<DemoTarget> all, Actor manager, CancellationToken ct)
    {
        foreach (var own in all.GroupBy(t => OfficerOf(t.Country)))
        {
            var officer = await OfficerAsync(own.Key, ct);
            await DoAsync($"targets {own.Key}", officer, async () =>
            {
                foreach (var target in own)
                {
                    await targets.ProposeAsync(target.Id, target.Country, officer, target.Proposed, DemoTimes.At(DemoTimes.TargetsProposed), ct);
                }
            }, ct);
        }

        await DoAsync("targets decided", manager, async () =>
        {
            var proposals = await db.TargetProposals.ToDictionaryAsync(p => p.Id, ct);
            foreach (var target in all.Where(t => t.End is not DemoEnd.Submitted))
            {
                await (target.End is DemoEnd.Returned ? ReturnAsync(proposals[target.Id]) : targets.ApproveAsync(proposals[target.Id], manager, DemoTimes.At(DemoTimes.TargetsDecided), ct));
            }
        }, ct);

        Task ReturnAsync(Domain.Framework.TargetProposal proposal)
        {
            proposal.Return(manager, DemoTexts.TargetReturned, DemoTimes.At(DemoTimes.TargetsDecided));
            return Task.CompletedTask;
        }
    }

    private async Task ReleaseAsync(DateOnly day, Actor approver, Actor publisher, CancellationToken ct)
    {
        var id = DemoIds.Of("candidate", $"{day:O}");
        await DoAsync($"prepare {day:O}", approver, () => releases.PrepareAsync(id, approver, Note, DemoTimes.At(day), ct), ct);
        await DoAsync($"publish {day:O}", publisher, async () =>
        {
            var candidate = await db.ReleaseCandidates.SingleAsync(c => c.Id == id, ct);
            await releases.PublishAsync(candidate, publisher, DemoTimes.At(day, 90), ct);
        }, ct, ReleaseDesk.Lock);
    }

    /// <summary>Half-filled forms of the officers who can sign in.</summary>
    private async Task KeepDraftsAsync(CancellationToken ct)
    {
        foreach (var country in DemoAccounts.All.SelectMany(a => a.Countries).Select(CountryCode.From))
        {
            var officer = await OfficerAsync(OfficerOf(country), ct);
            var title = DemoTexts.Change(ChangeStep.Operations, 9, DemoTexts.LanguageOf(country));
            await DoAsync($"draft {country}", officer, () => drafts.KeepAsync(
                new DraftAddress(DemoIds.Of("draft", country.Value), country, FormDraft.InstitutionalChange), 0,
                new DraftContent(System.Text.Json.JsonSerializer.Serialize(new { Title = title, Step = "3" }), title, null), officer, DemoTimes.At(new DateOnly(2026, 2, 12)), ct), ct);
        }
    }

    private async Task DoAsync(string what, Actor by, Func<Task> work, CancellationToken ct, string? lockFirst = null)
    {
        audit.User = by.Id;
        try
        {
            await operations.RunAsync(
                DemoIds.Of("operation", what), by.Id, OperationContent.Hash(nameof(DemoSeeder), []),
                async _ =>
                {
                    await work();
                    return nameof(DemoSeeder);
                },
                ct,
                lockFirst);
        }
        finally
        {
            audit.User = null;
            db.ChangeTracker.Clear(); // what is done is not looked at again
        }
    }

    private async Task<IReadOnlyList<(CountryCode, long)>> CountriesAsync(CancellationToken ct)
    {
        var populations = await db.PopulationsAsync(ct);
        var codes = await db.Countries.Where(c => c.Priority).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        return [.. codes.Select(c => (c, populations[c].Select(p => p.People).DefaultIfEmpty(100_000).Min()))];
    }

    private async Task<string> PublicIdAsync(string key, CancellationToken ct)
    {
        var id = new ResultId(DemoIds.Of("result", key));
        return (db.Results.Local.FirstOrDefault(r => r.Id == id)?.PublicId ?? await db.Results.Where(r => r.Id == id).Select(r => r.PublicId).SingleAsync(ct))!;
    }

    private static string OfficerOf(CountryCode country) => DemoAccounts.All.FirstOrDefault(a => a.Countries.Contains(country.Value))?.Email ?? DemoAccounts.MadeUpEmail;

    private async Task<Actor> OfficerAsync(string email, CancellationToken ct)
    {
        if (!_officers.TryGetValue(email, out var officer))
        {
            officer = await ActorAsync(email, ct);
            _officers.Add(email, officer);
        }

        return officer;
    }

    private async Task<Actor> ActorAsync(string email, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == email, ct);
        return new Actor(user.UserId, user.Role, await db.CountryAssignments.Where(a => a.User == user.UserId).Select(a => a.Country).ToHashSetAsync(ct));
    }
}
