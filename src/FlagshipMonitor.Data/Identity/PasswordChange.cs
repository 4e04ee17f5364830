using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Identity;

/// <summary>What became of a wish for another password.</summary>
public enum PasswordOutcome
{
    Changed,

    /// <summary>The present password is not the one that was given.</summary>
    Wrong,

    /// <summary>Nothing was compared: there were too many attempts lately.</summary>
    TooEarly,
}

/// <summary>People change their own password. <see cref="PasswordRules"/> says before why a new one is refused.</summary>
public sealed class PasswordChange(
    FlagshipDbContext db, UserManager<AppUser> users, PasswordComputations passwords, SignInBrake brake, Sessions sessions, OperationRunner operations, AuditTrail trail)
{
    /// <summary>All sessions of the person end, this one too: whoever changed the password gets a new one, and no copy of a cookie lives on.</summary>
    /// <param name="operation">The key the form carried: the same form sent twice changes the password once.</param>
    /// <param name="person">Whose.</param>
    /// <param name="present">The present password; an open session must not help to guess it.</param>
    /// <param name="next">The new one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PasswordOutcome> RunAsync(Guid operation, UserId person, string present, string next, CancellationToken ct)
    {
        if (await IsDoneAsync(operation, person, ct))
        {
            return PasswordOutcome.Changed;
        }

        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == person.Value, ct);
        var account = SignInBrake.AccountKey(user.NormalizedEmail!);
        if (!await brake.CountAsync(account, ct))
        {
            await trail.RefusedAsync(nameof(AppUser), user.Id.ToString(), "password not changed: too early", CancellationToken.None);
            return PasswordOutcome.TooEarly;
        }

        var matches = await passwords.MatchesAsync(user.PasswordHash, present.CutTo(Limits.PasswordMaxLength), ct) && present.Length <= Limits.PasswordMaxLength;
        // Its twin may have come first while this one was compared.
        if (!matches && !await IsDoneAsync(operation, person, ct))
        {
            await trail.WriteAsync(AuditAction.Refused, nameof(AppUser), user.Id.ToString(), "password not changed: wrong", CancellationToken.None);
            return PasswordOutcome.Wrong;
        }

        var hash = await passwords.HashAsync(next, ct);
        // No password goes into the fingerprint: it is stored.
        await operations.RunAsync(operation, person, OperationContent.Hash(nameof(PasswordChange), []), async cancel =>
        {
            var changed = await db.Users.SingleAsync(u => u.Id == person.Value, cancel);
            Rule.TheVersionOnScreenIsCurrent.Require(changed.PasswordHash == user.PasswordHash);
            changed.PasswordHash = hash;
            trail.Add(db, AuditAction.Update, nameof(AppUser), user.Id.ToString(), "password changed");
            var stored = await users.UpdateSecurityStampAsync(changed);
            if (!stored.Succeeded)
            {
                throw new DbUpdateConcurrencyException(string.Join(' ', stored.Errors.Select(e => e.Code)));
            }

            await sessions.EndAllWithinAsync(person, cancel);
            return nameof(PasswordOutcome.Changed);
        }, ct);
        await brake.SucceededAsync(account, addressKey: null, ct);
        return PasswordOutcome.Changed;
    }

    private Task<bool> IsDoneAsync(Guid operation, UserId person, CancellationToken ct) => db.Operations.AnyAsync(o => o.Key == operation && o.User == person, ct);
}
