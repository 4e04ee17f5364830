namespace FlagshipMonitor.Web.Components.Shell;

/// <summary>Which entry of a navigation a visitor is at.</summary>
public static class CurrentPage
{
    /// <summary>"page" for the page itself, "true" for one below it, nothing elsewhere: the values of aria-current.</summary>
    public static string? Mark(HttpContext context, string href)
    {
        var path = context.Request.Path;
        var target = new PathString(href.TrimStart('~').TrimEnd('/'));
        if (path == target || (!target.HasValue && path == "/"))
        {
            return "page";
        }

        return target.HasValue && path.StartsWithSegments(target) ? "true" : null;
    }

    /// <summary>Among links where one address starts another ("/workspace/sen" and "…/results"), only the longest is current.</summary>
    public static string? Mark(HttpContext context, string href, IEnumerable<string> all)
    {
        var mark = Mark(context, href);
        return mark is "true" && all.Any(other => other.Length > href.Length && Mark(context, other) is not null) ? null : mark;
    }
}
