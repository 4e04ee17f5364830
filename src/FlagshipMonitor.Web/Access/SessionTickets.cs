using System.Security.Claims;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;

namespace FlagshipMonitor.Web.Access;

/// <summary>Keeps the tickets of signed-in browsers in the database; their cookies carry only a key.</summary>
internal sealed class SessionTickets(IHttpContextAccessor http, IDataProtectionProvider protection) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("FlagshipMonitor.SessionTickets");

    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("Sessions belong to requests.");

    private Sessions Sessions => Context.RequestServices.GetRequiredService<Sessions>();

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var (id, key) = (Guid.CreateVersion7(), Sessions.NewKey());
        ticket.Principal.Identities.First().AddClaim(new Claim(CurrentUser.SessionClaim, id.ToString()));
        var user = new UserId(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!));
        await Sessions.StartAsync(id, key, user, Pack(ticket), Device.Describe(Context.Request.Headers.UserAgent), Context.RequestAborted);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Sessions.ReplaceTicketAsync(key, Pack(ticket), Context.RequestAborted);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        try
        {
            return await Sessions.FindAsync(key, Context.RequestAborted) is { } packed
                ? TicketSerializer.Default.Deserialize(_protector.Unprotect(packed))
                : null;
        }
        catch (Exception) when (Context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that reports a fault must come through even when the fault is the database itself.
            return null;
        }
    }

    public Task RemoveAsync(string key) => Sessions.EndAsync(key, Context.RequestAborted);

    private byte[] Pack(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));
}
