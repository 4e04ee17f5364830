using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlagshipMonitor.Web.Forms.Pages;

/// <summary>A part of a form, with its fields by name.</summary>
public sealed record FormSection(string Anchor, string Title, params IReadOnlyList<string> Fields)
{
    public SectionState StateOf(ModelStateDictionary state, IReadOnlyDictionary<string, string> answers) => new(
        Anchor,
        Title,
        state.Any(e => e.Value?.ValidationState is ModelValidationState.Invalid && e.Key.StartsWith("Form.", StringComparison.Ordinal) && Holds(e.Key["Form.".Length..])),
        answers.Keys.Any(Holds));

    private bool Holds(string answer) => Fields.Any(f => answer == f || answer.StartsWith(f + "[", StringComparison.Ordinal) || answer.StartsWith(f + ".", StringComparison.Ordinal));
}

/// <summary>How far a part of a form is.</summary>
public sealed record SectionState(string Anchor, string Title, bool HasErrors, bool IsBegun);

/// <summary>What stands above a form: whose it is, when it was saved, and what somebody else did to it.</summary>
public sealed record DraftHead(
    CountryCode Country, string CountryName, string Form, Guid Id, string? PublicId, bool IsCorrection,
    DraftConflict? Conflict, ReviewNote? Returned, string? ReturnedField, string? SavedBy, DateTimeOffset? SavedAt, bool IsStored, bool HasEnded);
