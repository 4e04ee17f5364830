using FlagshipMonitor.Web.Components.Controls.Errors;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>A question of a form: its label, hint, the reviewer's note, the error and the control, tied together by id.</summary>
public abstract class ControlTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Adds "(optional)" to the label: for the few questions that may stay empty among many that may not.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected IStringLocalizer<SharedText> T => t;

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => FieldIds.Of(Name);

    /// <summary>What was typed, exactly; else what the model holds.</summary>
    protected string? Value => ValueOf(Name, For.Model);

    protected string? Error => ErrorOf(Name);

    protected string? ValueOf(string name, object? model) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : model?.ToString();

    /// <summary>Its name leads it where errors are listed; here that is the label.</summary>
    protected string? ErrorOf(string name) =>
        ViewContext.ModelState.TryGetValue(name, out var entry) && entry.ValidationState is ModelValidationState.Invalid
            ? Words.WithoutName(t, Label, ErrorTexts.Of(entry.Errors[0], t))
            : null;

    /// <summary>Where the field itself is not beside it, a note must name it.</summary>
    protected virtual string NoteLead(ReviewNote note) => note.LeadIn;

    /// <summary>Hint, note and error in reading order. The error comes last, next to the control.</summary>
    protected void AppendExplanations(TagHelperContent content, params string?[] errors)
    {
        if (Hint is not null)
        {
            content.AppendHtml(Html.Element("p", Hint, ("class", "hint"), ("id", Id + "-hint")));
        }

        if (ReviewNotes.For(ViewContext.ViewData, Name) is { } note)
        {
            content.AppendHtml(ReviewNoteTagHelper.Draw(note with { LeadIn = NoteLead(note) }, Id + "-note"));
        }

        foreach (var (i, error) in errors.OfType<string>().Index())
        {
            var message = Html.Element("p", null, ("class", "emsg"), ("id", ErrorId(i)));
            message.InnerHtml.AppendHtml(Icons.Draw("alert")).Append(error);
            content.AppendHtml(message);
        }
    }

    /// <summary>The ids that describe the control: the error first, because it is what the person came back for.</summary>
    protected string? DescribedBy(params string?[] errors)
    {
        string?[] ids =
        [
            .. errors.OfType<string>().Select((_, i) => ErrorId(i)),
            ReviewNotes.For(ViewContext.ViewData, Name) is null ? null : Id + "-note",
            Hint is null ? null : Id + "-hint",
        ];
        var given = string.Join(' ', ids.Where(id => id is not null));
        return given.Length == 0 ? null : given;
    }

    /// <summary>Only a date has more than one sentence.</summary>
    protected string ErrorId(int number) => number == 0 ? Id + "-error" : $"{Id}-error-{number + 1}";

    protected IHtmlContent LabelText()
    {
        var text = new HtmlContentBuilder().Append(Label);
        return Optional ? text.Append(" ").AppendHtml(Html.Element("span", t["(optional)"], ("class", "opt-mark"))) : text;
    }
}
