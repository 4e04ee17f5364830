using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Workspace;

/// <summary>Lets an officer of several countries say for which one to act.</summary>
public sealed class IndexModel(CurrentUser user) : PageModel
{
    public IReadOnlyList<(CountryCode Code, string Name)> Countries { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (user.Countries.Count == 1)
        {
            return LocalRedirect(ReportPaths.Home(user.Countries.Keys.First()));
        }

        var language = Language.Current;
        Countries = [.. user.Countries.Select(c => (c.Key, c.Value.Printed(language.Code))).OrderBy(c => c.Item2, StringComparer.Create(language.Culture, ignoreCase: true))];
        return Page();
    }
}
