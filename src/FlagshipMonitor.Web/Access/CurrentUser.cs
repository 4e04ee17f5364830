using System.Security.Claims;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Access;

/// <summary>
/// Who is asking, read from the database once for every request: a changed role, a disabled account or an ended
/// session holds from the next request on, whatever the cookie says.
/// </summary>
public sealed class CurrentUser(FlagshipDbContext db, AuditScope audit)
{
    internal const string SessionClaim = "session";

    /// <summary>The language of the page where this session was begun.</summary>
    internal const string LanguageClaim = "language";

    private Account? _account;

    public bool IsSignedIn => _account is not null;

    public UserId Id => Known.Actor.Id;

    /// <summary>Hand this to the domain: it decides by it.</summary>
    public Actor Actor => Known.Actor;

    public string Name => Known.Name;

    /// <summary>"en", "fr" or "es": what the profile says, or else the page of the sign-in.</summary>
    public string Language => Known.Language;

    /// <summary>The countries this person reports for, with their names.</summary>
    public IReadOnlyDictionary<CountryCode, LocalisedText> Countries => Known.Countries;

    /// <summary>The session this request belongs to.</summary>
    public Guid Session => Known.Session;

    private Account Known => _account ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>False when the account behind the cookie may not, or no longer, sign in.</summary>
    internal async Task<bool> LoadAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Guid.TryParse(principal.FindFirstValue(SessionClaim), out var session))
        {
            return false;
        }

        var user = new UserId(id);
        var found = await db.Users.AsNoTracking().Where(u => u.Id == id && u.MaySignIn)
            .Select(u => new
            {
                u.Role,
                u.DisplayName,
                u.Language,
                Countries = db.CountryAssignments.Where(a => a.User == user)
                    .Join(db.Countries, a => a.Country, c => c.Code, (_, c) => new { c.Code, c.Name }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return false;
        }

        var actor = new Actor(user, found.Role, found.Countries.Select(c => c.Code).ToHashSet());
        _account = new Account(actor, found.DisplayName, found.Language ?? principal.FindFirstValue(LanguageClaim) ?? Localisation.Language.English.Code, found.Countries.ToDictionary(c => c.Code, c => c.Name), session);
        audit.User = user;
        return true;
    }

    private sealed record Account(Actor Actor, string Name, string Language, IReadOnlyDictionary<CountryCode, LocalisedText> Countries, Guid Session);
}
