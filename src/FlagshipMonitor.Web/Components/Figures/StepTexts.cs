using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>The words for the three steps, in the one place that knows them.</summary>
public static class StepTexts
{
    /// <summary>Step 2</summary>
    public static string Name(IStringLocalizer<SharedText> t, int step) => t["Step {0}", step];

    /// <summary>Step 2: scheme designed or reformed</summary>
    public static string Done(IStringLocalizer<SharedText> t, int step) => step switch
    {
        1 => t["Step 1: strategy adopted"],
        2 => t["Step 2: scheme designed or reformed"],
        _ => t["Step 3: operations improved"],
    };

    /// <summary>Step 2: design or reform schemes</summary>
    public static string ToDo(IStringLocalizer<SharedText> t, int step) => step switch
    {
        1 => t["Step 1: adopt a strategy"],
        2 => t["Step 2: design or reform schemes"],
        _ => t["Step 3: improve operations"],
    };
}
