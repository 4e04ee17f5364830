using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.OpenData;

/// <summary>What a data set is called, and what it holds, in the reader's language.</summary>
internal static class DatasetWords
{
    public static string Title(IStringLocalizer<SharedText> t, TableShape table) => table.Name switch
    {
        "countries" => t["Countries and territories"],
        "themes" => t["Thematic areas"],
        "indicators" => t["Indicators"],
        "values" => t["Values"],
        "institutional_changes" => t["Institutional changes"],
        "funding" => t["Contributions"],
        "budget" => t["Budget and gap"],
        _ => t["Context"],
    };

    public static (string Title, string Description) Iati(IStringLocalizer<SharedText> t) =>
        (t["Results for the IATI registry"], t["The programme, its countries and its thematic areas as IATI activities with their results."]);

    public static string Description(IStringLocalizer<SharedText> t, TableShape table) => table.Name switch
    {
        "countries" => t["Countries and territories of the programme with their codes, names, region and place in it."],
        "themes" => t["The 16 thematic areas with their codes and names in three languages."],
        "indicators" => t["What is measured: definition, unit, and how values combine over time and countries."],
        "values" => t["Baselines, milestones, targets and actual values of every indicator for the programme and for each country, with states, parts and sources."],
        "institutional_changes" => t["Every released change in policies, schemes and operations, with its date, step, themes and evidence."],
        "funding" => t["Pledges, agreements and receipts by donor. Nothing is recorded yet; that is not zero."],
        "budget" => t["What is needed, secured and missing by country and theme. Nothing is recorded yet; that is not zero."],
        _ => t["Facts about countries that are no results of the programme: population, SDG 1.3.1 and others, each with its source."],
    };
}
