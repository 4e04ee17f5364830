using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FlagshipMonitor.Web.Components.Controls.Notes;

/// <summary>What a reviewer asked: who and when as a lead-in ("Returned 12 November by …"), then their words.</summary>
public sealed record ReviewNote(string LeadIn, string Text);

/// <summary>Notes by field name ("Form.Total"); every control shows its own without being told.</summary>
public static class ReviewNotes
{
    private const string Key = "ReviewNotes";

    public static void Set(ViewDataDictionary viewData, IReadOnlyDictionary<string, ReviewNote> notes) => viewData[Key] = notes;

    /// <summary>For a part of a form that is no control, such as a list of rows.</summary>
    public static ReviewNote? Of(ViewDataDictionary viewData, string name) => For(viewData, name);

    internal static ReviewNote? For(ViewDataDictionary viewData, string name) =>
        (viewData[Key] as IReadOnlyDictionary<string, ReviewNote>)?.GetValueOrDefault(name);
}
