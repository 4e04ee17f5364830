using FlagshipMonitor.Data.Operations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace FlagshipMonitor.Web.Access;

/// <summary>
/// Makes the change that a form asks for, once: the key comes from the form's hidden field, the fingerprint from all
/// it says, the person from the session.
/// </summary>
public sealed class PostedOperation(OperationRunner runner, CurrentUser user, IHttpContextAccessor http, IOptions<AntiforgeryOptions> forms)
{
    /// <param name="key">The hidden field "operation", a fresh id for every form that is shown.</param>
    /// <param name="work">Changes entities and says where the person goes next; saving is done for it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="lockFirst">See <see cref="OperationRunner.RunAsync"/>.</param>
    /// <returns>Where the person goes next: the same for the same form sent again.</returns>
    public async Task<string> RunAsync(Guid key, Func<CancellationToken, Task<string>> work, CancellationToken ct, string? lockFirst = null)
    {
        if (key == Guid.Empty)
        {
            throw new BadHttpRequestException("The form names no operation.");
        }

        var request = http.HttpContext!.Request;
        var fields = (await request.ReadFormAsync(ct))
            .Where(f => f.Key != forms.Value.FormFieldName)
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
        return await runner.RunAsync(key, user.Id, OperationContent.Hash(request.Path + request.QueryString, fields), work, ct, lockFirst);
    }
}
