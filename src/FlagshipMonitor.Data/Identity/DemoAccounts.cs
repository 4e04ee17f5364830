using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Identity;

/// <summary>An account for trying the product out.</summary>
public sealed record DemoAccount(string Email, string Name, Role Role, params string[] Countries);

/// <summary>The accounts of Development. They share one password that anybody may read: never run this in Production.</summary>
public sealed class DemoAccounts(FlagshipDbContext db, UserManager<AppUser> users, PasswordComputations passwords)
{
    public const string DefaultPassword = "river-lantern-copper-42";

    /// <summary>Author of what was entered from public sources; nobody can sign in to it.</summary>
    public const string ImportsEmail = "imports@example.org";

    /// <summary>Author of the demo's made-up reports of countries without an officer; nobody can sign in to it.</summary>
    public const string MadeUpEmail = "made-up@example.org";

    public static readonly IReadOnlyList<DemoAccount> All =
    [
        new("officer.sen@example.org", "Country officer, Senegal (demo)", Role.CountryOfficer, "SEN"),
        new("officer.khm@example.org", "Country officer, Cambodia (demo)", Role.CountryOfficer, "KHM"),
        new("manager@example.org", "Programme manager (demo)", Role.ProgrammeManager),
        new("manager2@example.org", "Second programme manager (demo)", Role.ProgrammeManager),
        new("admin@example.org", "Administrator (demo)", Role.Administrator),
        new("admin2@example.org", "Second administrator (demo)", Role.Administrator),
        new("viewer@example.org", "Viewer (demo)", Role.Viewer),
    ];

    /// <summary>Makes what is missing; the countries must be there. A changed password reaches the accounts that exist.</summary>
    public async Task SeedAsync(string password, CancellationToken ct)
    {
        if (PasswordRules.Check(password) is var problem and not PasswordProblem.None)
        {
            throw new InvalidOperationException($"FlagshipMonitor__DemoPassword is refused: {problem}.");
        }

        // One hash for all: comparing each account by itself would cost most of a second at every start.
        var known = await db.Users.Where(u => u.Email == All[0].Email).Select(u => u.PasswordHash).SingleOrDefaultAsync(ct);
        var hash = await passwords.MatchesAsync(known, password, ct) ? known! : await passwords.HashAsync(password, ct);
        foreach (var account in All)
        {
            var user = await EnsureAsync(account, hash, maySignIn: true);
            await AssignAsync(user, account.Countries.Select(CountryCode.From), ct);
        }

        await EnsureAuthorAsync(ImportsEmail, "Entries from public sources", ct);
    }

    /// <summary>An account that enters reports of every country, and that nobody can sign in to.</summary>
    public async Task EnsureAuthorAsync(string email, string name, CancellationToken ct)
    {
        var author = await EnsureAsync(new DemoAccount(email, name, Role.CountryOfficer), hash: null, maySignIn: false);
        await AssignAsync(author, await db.Countries.Select(c => c.Code).ToListAsync(ct), ct);
    }

    /// <summary>Whether a database has accounts that anybody could open: Production refuses to start with them.</summary>
    public static Task<bool> ExistAsync(FlagshipDbContext db, CancellationToken ct) =>
        db.Users.AnyAsync(u => u.MaySignIn && u.Email!.EndsWith("@example.org"), ct);

    private async Task<AppUser> EnsureAsync(DemoAccount account, string? hash, bool maySignIn)
    {
        var user = await users.FindByEmailAsync(account.Email);
        if (user is null)
        {
            user = new AppUser { Id = Guid.CreateVersion7(), UserName = account.Email, Email = account.Email, EmailConfirmed = true };
            (user.DisplayName, user.Role, user.MaySignIn, user.PasswordHash) = (account.Name, account.Role, maySignIn, hash);
            Check(await users.CreateAsync(user));
        }
        else if (user.PasswordHash != hash)
        {
            user.PasswordHash = hash;
            Check(await users.UpdateSecurityStampAsync(user));
        }

        return user;
    }

    private async Task AssignAsync(AppUser user, IEnumerable<CountryCode> countries, CancellationToken ct)
    {
        var id = user.UserId;
        var assigned = await db.CountryAssignments.Where(a => a.User == id).Select(a => a.Country).ToListAsync(ct);
        db.CountryAssignments.AddRange(countries.Except(assigned).Select(c => new CountryAssignment(id, c)));
        await db.SaveChangesAsync(ct);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
