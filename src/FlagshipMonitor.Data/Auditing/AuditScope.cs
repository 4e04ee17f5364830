using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>Who is at work in this request or job, for the audit table: filled in at its beginning.</summary>
public sealed class AuditScope
{
    public UserId? User { get; set; }

    /// <summary>Where the request came from; null for work of the program itself.</summary>
    public string? Address { get; set; }

    /// <summary>The operation key under which the present changes are made.</summary>
    public Guid? Operation { get; set; }

    internal AuditEntry Entry(AuditAction action, string entity, string key, string? detail = null, string? before = null, string? after = null) => new()
    {
        User = User,
        Action = action,
        Entity = entity,
        Key = Cut(key)!,
        Detail = Cut(detail),
        Before = before,
        After = after,
        Address = Address,
        Operation = Operation,
    };

    // An address or a detail comes from outside: it must neither fail the insert nor split a character.
    private static string? Cut(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var clean = string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Select(r => r.ToString()));
        return clean.CutTo(AuditEntry.DetailLength);
    }
}
