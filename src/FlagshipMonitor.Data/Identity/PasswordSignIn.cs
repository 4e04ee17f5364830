using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Identity;

/// <summary>Signing in by e-mail address and password.</summary>
public sealed class PasswordSignIn(
    FlagshipDbContext db, PasswordComputations passwords, SignInBrake brake, ILookupNormalizer normalizer, AuditScope audit, AuditTrail trail)
{
    private const string TooEarly = "too early";

    /// <summary>The account, or null: unknown, wrong, disabled and too early for the account look the same from outside and take the same work.</summary>
    public async Task<AppUser?> FindAsync(string email, string password, CancellationToken ct)
    {
        var name = normalizer.NormalizeEmail(email.Trim());
        var account = SignInBrake.AccountKey(name);
        var address = audit.Address is { } from ? SignInBrake.AddressKey(from) : null;

        // An address that guesses is turned away before it costs a hash or an attempt of the account's own person.
        if (address is not null && !await brake.CountAsync(address, ct))
        {
            await trail.WriteOnceInAWhileAsync(AuditAction.SignInFailed, nameof(AppUser), address, TooEarly, CancellationToken.None);
            return null;
        }

        var inTime = await brake.CountAsync(account, ct);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == name, ct);
        var matches = await passwords.MatchesAsync(user?.PasswordHash, password.CutTo(Limits.PasswordMaxLength), ct);

        if (inTime && matches && user is { MaySignIn: true } && password.Length <= Limits.PasswordMaxLength)
        {
            await brake.SucceededAsync(account, address, ct);
            return user;
        }

        var key = user?.Id.ToString() ?? "";
        // What the brake stops costs the visitor nothing, so it is kept once in a while; what it lets through is rare.
        await (inTime
            ? trail.WriteAsync(AuditAction.SignInFailed, nameof(AppUser), key, Reason(), CancellationToken.None)
            : trail.WriteOnceInAWhileAsync(AuditAction.SignInFailed, nameof(AppUser), key, TooEarly, CancellationToken.None));
        return null;

        string Reason() => user switch
        {
            null => "unknown account",
            { MaySignIn: false } => "disabled",
            _ => "wrong password",
        };
    }
}
