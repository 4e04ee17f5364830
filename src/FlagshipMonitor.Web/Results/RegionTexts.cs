using FlagshipMonitor.Domain.Countries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Results;

/// <summary>The names of the five regions.</summary>
public static class RegionTexts
{
    public static string Name(IStringLocalizer<SharedText> t, Region region) => region switch
    {
        Region.Africa => t["Africa"],
        Region.Americas => t["Americas"],
        Region.ArabStates => t["Arab States"],
        Region.AsiaAndThePacific => t["Asia and the Pacific"],
        _ => t["Europe and Central Asia"],
    };
}
