namespace FlagshipMonitor.Web.Forms;

/// <summary>Why a save met something newer, and who made it so.</summary>
/// <param name="Kind">What happened meanwhile.</param>
/// <param name="By">Who saved or submitted; nobody known for what was deleted.</param>
/// <param name="At">When.</param>
public sealed record DraftConflict(DraftConflictKind Kind, string? By, DateTimeOffset? At);

public enum DraftConflictKind
{
    Saved,
    Deleted,
    Submitted,
}
