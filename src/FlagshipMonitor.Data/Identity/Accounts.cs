using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.Data.Identity;

/// <summary>An account to be made. The language may be left to the person.</summary>
public sealed record NewAccount(string Email, string Name, Role Role, IReadOnlyList<CountryCode> Countries, string? Language);

/// <summary>Why an account cannot be made.</summary>
public enum AccountProblem
{
    None,
    EmailInUse,
    EmailUnusable,
    UnknownCountry,
}

/// <summary>Makes accounts. Passwords are checked before: <see cref="PasswordRules"/> says why one is refused.</summary>
public sealed class Accounts(FlagshipDbContext db, UserManager<AppUser> users, PasswordComputations passwords)
{
    /// <summary>The account with its countries in one transaction, and the audit rows with it.</summary>
    public async Task<AccountProblem> CreateAsync(NewAccount wanted, string password, CancellationToken ct)
    {
        if (PasswordRules.Check(password, wanted.Email) is var problem and not PasswordProblem.None)
        {
            throw new ArgumentException($"The password is refused: {problem}.", nameof(password));
        }

        var known = await db.Countries.Select(c => c.Code).ToListAsync(ct);
        if (wanted.Countries.Except(known).Any())
        {
            return AccountProblem.UnknownCountry;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(),
            UserName = wanted.Email,
            Email = wanted.Email,
            EmailConfirmed = true,
            DisplayName = wanted.Name,
            Role = wanted.Role,
            Language = wanted.Language,
            PasswordHash = await passwords.HashAsync(password, ct),
        };
        try
        {
            var made = await users.CreateAsync(user);
            if (!made.Succeeded)
            {
                return made.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? AccountProblem.EmailInUse : AccountProblem.EmailUnusable;
            }
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return AccountProblem.EmailInUse;
        }

        db.CountryAssignments.AddRange(wanted.Countries.Distinct().Select(c => new CountryAssignment(user.UserId, c)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return AccountProblem.None;
    }
}
