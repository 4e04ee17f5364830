using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Web.Components.Shell;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Access;

/// <summary>Gives every page of a signed-in person its navigation, so that no page has to think of it.</summary>
internal sealed class WorkNavFilter(CurrentUser user, IStringLocalizer<SharedText> t) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Nothing to choose: it is about the page, whatever its handler.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (user.IsSignedIn && context.HandlerInstance is PageModel page)
        {
            WorkNav.Set(page.ViewData, new WorkNav(user.Name, RoleText(), Links()));
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // The handler may have changed nothing that the navigation shows.
    }

    private string RoleText() => user.Actor.Role switch
    {
        Role.CountryOfficer when user.Countries.Count == 1 => t["country officer, {0}", user.Countries.Values.First().Printed(Language.Current.Code)],
        Role.CountryOfficer => t["country officer"],
        Role.ProgrammeManager => t["programme manager"],
        Role.Administrator => t["administrator"],
        _ => t["viewer"],
    };

    private IReadOnlyList<WorkLink> Links()
    {
        var home = "~" + AccessPaths.HomeOf(user.Actor);
        var profile = new WorkLink(t["Profile"], "~" + AccessPaths.Profile);
        return user.Actor.ReadsProgramme
            ? [new(t["Review"], home), new(t["Dashboard"], "~/programme/dashboard"), new(t["Releases"], "~/programme/releases"), new(t["Targets"], "~/programme/targets"), new(t["Summaries"], "~/programme/summaries"), new(t["Framework"], "~/admin/framework"), profile]
            : [new(user.Countries.Count == 1 ? t["My country"] : t["My countries"], home), profile];
    }
}
