using System.Globalization;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>Which page of a list the address asks for, from 1; what is no number is the first.</summary>
internal static class PageNumber
{
    /// <summary>Read from the query itself: "page" among the route's values is the name of the Razor page.</summary>
    public static int In(HttpRequest request) =>
        int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;
}
