using System.Globalization;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>Where one is in a long list and the way on; filters stay in the address. Nothing for a single page.</summary>
[HtmlTargetElement("pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public int PageSize { get; set; }

    public int Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = (Total + PageSize - 1) / PageSize;
        if (pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        (output.TagName, output.TagMode) = ("nav", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "pages");
        if (!output.Attributes.ContainsName("aria-label"))
        {
            output.Attributes.SetAttribute("aria-label", t["Pages"].Value);
        }

        if (Page > 1)
        {
            output.Content.AppendHtml(Html.Element("a", t["Previous page"], ("href", Href(Page - 1)), ("rel", "prev")));
        }

        output.Content.AppendHtml(Html.Element("span", t["Page {0} of {1}", Formats.Count(Page), Formats.Count(pages)]));
        if (Page < pages)
        {
            output.Content.AppendHtml(Html.Element("a", t["Next page"], ("href", Href(Page + 1)), ("rel", "next")));
        }
    }

    private string Href(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(q => q.Key != "page");
        if (page > 1)
        {
            query = query.Append(new("page", new StringValues(page.ToString(CultureInfo.InvariantCulture))));
        }

        return QueryHelpers.AddQueryString(request.PathBase.Add(request.Path).ToUriComponent(), query);
    }
}
