namespace FlagshipMonitor.Domain.Reference;

/// <summary>Reference data: loaded from files by key, editable later; what a person edited is never overwritten by a file.</summary>
public abstract class ReferenceRow
{
    public Provenance Provenance { get; protected set; } = null!;

    /// <summary>When a person last changed the row; null while it is as the file says.</summary>
    public DateTimeOffset? EditedAt { get; protected set; }
}
