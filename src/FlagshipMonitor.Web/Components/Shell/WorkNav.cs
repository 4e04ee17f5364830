using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FlagshipMonitor.Web.Components.Shell;

/// <summary>An entry of the navigation for signed-in people; the address starts with "~/".</summary>
public sealed record WorkLink(string Text, string Href);

/// <summary>Who is signed in and where that person may go. Without one, the page is shown to somebody not signed in.</summary>
/// <param name="Person">The name as the account has it.</param>
/// <param name="Role">In words: "country officer, Senegal".</param>
/// <param name="Links">In the order of the work.</param>
public sealed record WorkNav(string Person, string Role, IReadOnlyList<WorkLink> Links)
{
    /// <summary>Name and role; the role is not said twice where an account is named after it, as those of the demo are.</summary>
    public string Who => Person.StartsWith(Role, StringComparison.CurrentCultureIgnoreCase) ? Person : $"{Person}, {Role}";

    private const string Key = nameof(WorkNav);

    public static void Set(ViewDataDictionary viewData, WorkNav nav) => viewData[Key] = nav;

    internal static WorkNav? From(ViewDataDictionary viewData) => viewData[Key] as WorkNav;
}
