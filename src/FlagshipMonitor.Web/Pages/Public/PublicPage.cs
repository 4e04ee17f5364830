using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Caching;
using FlagshipMonitor.Web.Components.Shell;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>A page of released content. It names its release, in words and in a header, and says of examples that they are no record.</summary>
public abstract class PublicPage(IStringLocalizer<SharedText> t) : PageModel
{
    public const string ReleaseHeader = "Release";

    /// <summary>Marks a page that has an address of its own in every language.</summary>
    public const string Key = nameof(PublicPage);

    public IStringLocalizer<SharedText> T { get; } = t;

    /// <summary>Null while nothing is published.</summary>
    public ReleasedEdition? Edition { get; private set; }

    public bool HoldsExamples => Edition?.Release.HoldsExamples is true;

    /// <summary>Heads computed figures: nothing is said to be an example that a country office reported.</summary>
    public string ComputedLabel => Edition?.Origins switch
    {
        Origins.Example => T["Documented here (examples)"],
        Origins.Mixed => T["Documented here"],
        _ => T["Reached"],
    };

    protected void ShowRelease(ReleasedEdition? edition)
    {
        Edition = edition;
        ViewData[Key] = true;
        PublicAnswer.Mark(HttpContext);
        Response.Headers.CacheControl = CachingSetup.Revalidate;
        Response.Headers.ETag = HttpContext.Features.Get<PublicTag>()?.Value.ToString();
        if (edition is null)
        {
            return;
        }

        Response.Headers[ReleaseHeader] = edition.Release.Name;
        var notice = edition.Origins switch
        {
            Origins.Example => T["Release {0} holds examples from public sources. They are not the programme’s record.", edition.Release.Name].Value,
            Origins.Mixed => T["In release {0}, {1} of {2} results are examples from public sources and marked as such; they are not the programme’s record. Country offices reported the rest.", edition.Release.Name, Formats.Count(edition.Examples), Formats.Count(edition.Results)].Value,
            _ => null,
        };
        PublicShell.Set(ViewData, new PublicShell(edition.Release.Name, edition.Release.DataAsOf, notice));
    }

    /// <summary>Not found for what is no id; else the same address in lower case, for good.</summary>
    protected IActionResult? ToLowerCase(string segment) =>
        !Addresses.IsId(segment) ? NotFound()
        : Addresses.InLowerCase(Request, segment) is { } moved ? RedirectPermanent(moved)
        : null;
}
