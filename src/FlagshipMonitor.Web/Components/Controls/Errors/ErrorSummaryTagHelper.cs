using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls.Errors;

/// <summary>What is wrong, first thing on the page, each line a link to its field. Nothing while nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "esum");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "errors");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));

        output.Content.AppendHtml(Html.Element("h2", t["There is a problem"], ("id", "errors")));
        var list = Html.Element("ul");
        foreach (var (key, error) in Errors())
        {
            var line = Html.Element("li");
            var text = ErrorTexts.Of(error, t);
            line.InnerHtml.AppendHtml(Target(key) is { } target ? Html.Element("a", text, ("href", "#" + target)) : Html.Element("b", text));
            list.InnerHtml.AppendHtml(line);
        }

        output.Content.AppendHtml(list);
    }

    /// <summary>In the order in which the form declares its fields; model state itself would sort them by name.</summary>
    private IEnumerable<(string Key, ModelError Error)> Errors() =>
        from entry in ViewContext.ModelState
        where entry.Value?.ValidationState is ModelValidationState.Invalid
        orderby Position(entry.Key), entry.Key
        from error in entry.Value!.Errors.Take(1)
        select (entry.Key, error);

    private string Position(string key)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var model = ViewContext.ViewData.Model;
        var position = "";
        foreach (var step in key.Split('.'))
        {
            var name = step.Split('[')[0];
            var index = metadata.Properties.ToList().FindIndex(p => p.PropertyName == name);
            if (index < 0)
            {
                return position + "~" + step;
            }

            model = model is null ? null : metadata.Properties[index].PropertyGetter?.Invoke(model);
            var item = step.Length > name.Length ? Place(step[(name.Length + 1)..^1], model) : "";
            position += index.ToString("000", CultureInfo.InvariantCulture) + item + ".";
            model = item.Length > 0 ? null : model; // inside a row the properties alone give the order
            metadata = metadata.Properties[index].ElementMetadata is { } element && item.Length > 0 ? element : metadata.Properties[index];
        }

        return position;
    }

    /// <summary>Rows go by their number, named boxes by the order in which the form holds them.</summary>
    private static string Place(string item, object? rows) =>
        (rows is IDictionary named ? named.Keys.Cast<object>().ToList().FindIndex(k => Equals(k, item)).ToString(CultureInfo.InvariantCulture) : item).PadLeft(4, '0');

    /// <summary>A date has three boxes; an error about all of it leads to the first. Null where there is no box to go to.</summary>
    private string? Target(string key)
    {
        if (key.Length == 0)
        {
            return null;
        }

        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var step in key.Split('.'))
        {
            var property = metadata.Properties[step.Split('[')[0]];
            if (property is null)
            {
                return FieldIds.Of(key);
            }

            metadata = step.Contains('[', StringComparison.Ordinal) && property.ElementMetadata is { } element ? element : property;
        }

        // What people answer is read as text: keys and versions stand in hidden fields.
        return metadata.ModelType == typeof(int) || metadata.ModelType == typeof(Guid) ? null : FieldIds.Of(metadata.ModelType == typeof(DateText) ? key + ".Day" : key);
    }
}
