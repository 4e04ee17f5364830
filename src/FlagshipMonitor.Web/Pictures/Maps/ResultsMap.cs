using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Maps;

/// <summary>What a priority country is coloured by. Zero that was reported, and silence, are two things.</summary>
public enum MapClass
{
    Silent,
    None,
    Step1,
    Step2,
    Step3,
}

/// <summary>One priority country on the map.</summary>
public sealed record MapCountry(Country Country, string Name, MapClass Class, decimal? Changes, string Said);

/// <summary>The results that a release holds, country by country, as the map shows them.</summary>
/// <param name="Title">The finding.</param>
public sealed record ResultsMap(ReleasedEdition Edition, string Title, string Unit, IReadOnlyList<MapCountry> Countries)
{
    public static ResultsMap Of(ReleasedPictures data, IStringLocalizer<SharedText> t)
    {
        var countries = data.Home.Countries.Select(c =>
        {
            var figure = data.ChangesOf(c.Code);
            var value = ChartWords.Reported(figure);
            var step = data.Home.HighestSteps.GetValueOrDefault(c.Code);
            return new MapCountry(c, c.Name.Printed(Language.Current.Code), step > 0 ? MapClass.None + step : value is null ? MapClass.Silent : MapClass.None, value, PublicTexts.Figure(t, ChartWords.StateOf(figure), value));
        });
        return new ResultsMap(
            data.Edition,
            new ProgrammeCharts(data, t).CountriesFinding(),
            t["Highest step with a released change of the second phase"],
            [.. countries.OrderBy(c => c.Name, StringComparer.Create(Language.Current.Culture, ignoreCase: true))]);
    }

    public static string Label(IStringLocalizer<SharedText> t, MapClass of) => of switch
    {
        MapClass.Silent => t["Not reported"],
        MapClass.None => t["Reported: no change yet"],
        _ => StepTexts.Done(t, of - MapClass.None),
    };

    public static Ink InkOf(MapClass of) => of switch { MapClass.Silent => Ink.Silent, MapClass.None => Ink.White, _ => ChartWords.StepInk(of - MapClass.None) };

    /// <summary>The classes that occur, the highest step first.</summary>
    public IReadOnlyList<IGrouping<MapClass, MapCountry>> Classes => [.. Countries.GroupBy(c => c.Class).OrderByDescending(g => g.Key)];

    /// <summary>The map in words: every country under its class.</summary>
    public string Description(IStringLocalizer<SharedText> t) => string.Join(". ", Classes.Select(g => $"{Label(t, g.Key)}: {string.Join(", ", g.Select(c => c.Name))}"));

    public IReadOnlyList<ChartNumber> Numbers(IStringLocalizer<SharedText> t) =>
        [.. Countries.Select(c => new ChartNumber(c.Country.Code.Value, IndicatorCode.InstitutionalChanges.Value, "actual", t["Changes"], c.Name, c.Changes, c.Changes is null ? Domain.Engine.Figure.Missing.State : "reported", "changes", c.Said))];
}
