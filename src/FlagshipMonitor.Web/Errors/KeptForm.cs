using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace FlagshipMonitor.Web.Errors;

/// <summary>A form that arrived and could not be taken, kept so that its person can send it again and loses nothing.</summary>
/// <param name="Action">Where it was going: path and query on this site.</param>
public sealed record KeptForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Names under which another form carries a kept one along.</summary>
    public const string ActionField = "kept-action";
    public const string FieldPrefix = "kept-field:";

    private const string Key = nameof(KeptForm);

    private static readonly HashSet<string> Carriers = new(StringComparer.OrdinalIgnoreCase) { "Operation", "Version", "handler", "returnUrl" };

    public static KeptForm? Of(HttpContext context) => context.Items[Key] as KeptForm;

    /// <summary>Keeps the form of this request, unless another site sent it: offering that again would do the other site's work.</summary>
    public static async Task KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsFromHere(request))
        {
            return;
        }

        var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var form = await PostedForm.ReadAsync(context);
        context.Items[Key] = new KeptForm(
            request.PathBase + request.Path + request.QueryString,
            // A password is never sent back to the browser, not even hidden.
            [.. form.Where(f => f.Key != token && !f.Key.EndsWith("Password", StringComparison.OrdinalIgnoreCase)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))]);
    }

    /// <summary>The same where something has failed already: a form that cannot be read must not hide that failure.</summary>
    public static async Task TryKeepAsync(HttpContext context)
    {
        try
        {
            await KeepAsync(context);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or OperationCanceledException)
        {
            // Then there is nothing to keep.
        }
    }

    /// <summary>What the person typed, for reading and copying: without the numbers that forms carry for the program.</summary>
    public string Typed() => string.Join("\n\n", Fields
        .Where(f => !Carriers.Contains(f.Key) && !string.IsNullOrWhiteSpace(f.Value) && !Guid.TryParse(f.Value, out _))
        .Select(f => f.Value.Trim()));

    /// <summary>The form that a sign-in form carried along.</summary>
    public static KeptForm? Carried(IFormCollection form, Func<string, bool> isLocal) =>
        form[ActionField].ToString() is { Length: > 0 } action && isLocal(action)
            ? new KeptForm(action, [.. form
                .Where(f => f.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
                .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key[FieldPrefix.Length..], v ?? "")))])
            : null;

    private static bool IsFromHere(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? origin == $"{request.Scheme}://{request.Host}"
            : request.Headers["Sec-Fetch-Site"] == "same-origin";
}
