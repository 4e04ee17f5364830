using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Seeding;

/// <summary>
/// Puts the results found in public sources in as examples, with the commands a person uses: the account for imports submits, one demo
/// manager approves and prepares, the other publishes. Everything has a fixed key, so a run that was cut off goes on where it stopped.
/// </summary>
public sealed class ExampleSeeder(
    FlagshipDbContext db, ResultDesk results, ReleaseDesk releases, OperationRunner operations, DatabaseClock clock, AuditScope audit)
{
    private const string Approver = "manager@example.org";
    private const string Publisher = "manager2@example.org";
    private const string ReleaseNote = "Examples from public sources. They are no complete record of any country.";

    private static readonly Guid CandidateId = new("5f0f7c1e-6b0a-8f57-9f0d-3b1f6a5e2d01");
    private static readonly Guid PrepareKey = new("5f0f7c1e-6b0a-8f57-9f0d-3b1f6a5e2d02");
    private static readonly Guid PublishKey = new("5f0f7c1e-6b0a-8f57-9f0d-3b1f6a5e2d03");

    /// <summary>Returns the name of the release it published; null when there already is one.</summary>
    public async Task<string?> RunAsync(CancellationToken ct)
    {
        if (await db.Releases.AnyAsync(ct))
        {
            return null;
        }

        var (author, approver, publisher) = (await ActorAsync(DemoAccounts.ImportsEmail, ct), await ActorAsync(Approver, ct), await ActorAsync(Publisher, ct));
        var rows = ExampleRow.ReadAll();
        var known = await db.Results.Where(r => r.Origin == Origin.Example).Select(r => r.Id).ToHashSetAsync(ct);
        foreach (var row in rows.Where(r => !known.Contains(r.Id)))
        {
            await DoAsync(row.Operation("submit"), author, () => SubmitAsync(row, author, ct), ct);
        }

        foreach (var row in rows)
        {
            await ApproveAsync(row, author, approver, ct);
        }

        return await ReleaseAsync(approver, publisher, ct);
    }

    private async Task SubmitAsync(ExampleRow row, Actor author, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        if (row.IsChange)
        {
            await results.SubmitChangeAsync(row.Id, row.Country, author, row.ToChange(), "en", now, ct, Origin.Example);
            return;
        }

        var change = row.ChangeTitle is { } title ? await PublicIdAsync(row.Country, title, ct) : null;
        SchemeId? scheme = row.SchemeName is { } name ? (await results.SchemeAsync(row.Country, name, null, ct)).Id : null;
        await results.SubmitPeopleAsync(row.Id, row.Country, author, row.ToPeople(scheme, change), "en", now, ct, Origin.Example);
    }

    private async Task ApproveAsync(ExampleRow row, Actor author, Actor approver, CancellationToken ct)
    {
        var result = await db.Results.SingleAsync(r => r.Id == row.Id, ct);
        if (result is { Status: ResultStatus.Submitted, Version: 1 } && result.SubmittedBy == author.Id)
        {
            await DoAsync(row.Operation("approve"), approver, async () => await results.ApproveAsync(result, approver, 1, await clock.NowAsync(ct), ct), ct);
        }
    }

    private async Task<string?> ReleaseAsync(Actor approver, Actor publisher, CancellationToken ct)
    {
        if (!await db.ReleaseCandidates.AnyAsync(c => c.Id == CandidateId, ct))
        {
            await DoAsync(PrepareKey, approver, async () => await releases.PrepareAsync(CandidateId, approver, ReleaseNote, await clock.NowAsync(ct), ct), ct);
        }

        var candidate = await db.ReleaseCandidates.SingleAsync(c => c.Id == CandidateId, ct);
        if (!candidate.IsOpen)
        {
            return null; // somebody laid it aside: it stays so
        }

        string? name = null;
        await DoAsync(PublishKey, publisher, async () => name = (await releases.PublishAsync(candidate, publisher, await clock.NowAsync(ct), ct)).Name, ct, ReleaseDesk.Lock);
        return name;
    }

    private async Task DoAsync(Guid key, Actor by, Func<Task> work, CancellationToken ct, string? lockFirst = null)
    {
        audit.User = by.Id;
        try
        {
            var content = OperationContent.Hash(nameof(ExampleSeeder), []);
            await operations.RunAsync(
                key,
                by.Id,
                content,
                async _ =>
                {
                    await work();
                    return nameof(ExampleSeeder);
                },
                ct,
                lockFirst);
        }
        finally
        {
            audit.User = null;
        }
    }

    private async Task<string> PublicIdAsync(CountryCode country, string title, CancellationToken ct) =>
        (await db.InstitutionalChanges.Where(c => c.Country == country && c.Title == title && c.Origin == Origin.Example).Select(c => c.PublicId).SingleAsync(ct))!;

    private async Task<Actor> ActorAsync(string email, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Email == email, ct)
            ?? throw new InvalidOperationException($"The examples need the account {email}.");
        var countries = await db.CountryAssignments.Where(a => a.User == user.UserId).Select(a => a.Country).ToHashSetAsync(ct);
        return new Actor(user.UserId, user.Role, countries);
    }
}
