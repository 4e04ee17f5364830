using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FlagshipMonitor.Web.Components.Shell;

/// <summary>What frames every public page: the release its figures come from, and a notice that all pages must carry.</summary>
public sealed record PublicShell(string? Release, DateOnly? DataAsOf, string? Notice)
{
    private const string Key = nameof(PublicShell);

    public static void Set(ViewDataDictionary viewData, PublicShell shell) => viewData[Key] = shell;

    internal static PublicShell? From(ViewDataDictionary viewData) => viewData[Key] as PublicShell;
}
