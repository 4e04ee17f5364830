using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Identity;

/// <summary>People change their own password. <see cref="PasswordRules"/> says before why a new one is refused.</summary>
public sealed class PasswordChange(
    FlagshipDbContext db, UserManager<AppUser> users, PasswordComputations passwords, SignInBrake brake, Sessions sessions, AuditTrail trail)
{
    /// <summary>False when the present password is wrong, or tried too often: an open session must not help to guess it.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="session">The session that stays; all others end.</param>
    /// <param name="present">The present password.</param>
    /// <param name="next">The new one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> RunAsync(UserId person, Guid session, string present, string next, CancellationToken ct)
    {
        var user = await db.Users.SingleAsync(u => u.Id == person.Value, ct);
        var account = SignInBrake.AccountKey(user.NormalizedEmail!);
        var inTime = await brake.CountAsync(account, ct);
        var matches = await passwords.MatchesAsync(user.PasswordHash, present[..Math.Min(present.Length, Limits.PasswordMaxLength)], ct);
        if (!inTime || !matches || present.Length > Limits.PasswordMaxLength)
        {
            await trail.RefusedAsync(nameof(AppUser), user.Id.ToString(), inTime ? "password not changed: wrong" : "password not changed: too early", CancellationToken.None);
            return false;
        }

        user.PasswordHash = await passwords.HashAsync(next, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        trail.Add(db, AuditAction.Update, nameof(AppUser), user.Id.ToString(), "password changed");
        var stored = await users.UpdateSecurityStampAsync(user);
        if (!stored.Succeeded)
        {
            throw new DbUpdateConcurrencyException(string.Join(' ', stored.Errors.Select(e => e.Code)));
        }

        await sessions.EndOthersAsync(person, session, ct);
        await brake.SucceededAsync(account, addressKey: null, ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
