using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>What a figure is called, how its number is said, and where it is explained.</summary>
public static class FigureWords
{
    /// <summary>The framework's name; the sums over dimensions have none there.</summary>
    public static string Name(IStringLocalizer<SharedText> t, IndicatorCode code, LocalisedText? name, int step = 0)
    {
        var indicator = code == IndicatorCode.Improvements ? t["Improvements"]
            : code == IndicatorCode.UniquePeople ? t["Different people"]
            : name?.In(Language.Current.Code) ?? code.Value;
        return step == 0 ? indicator : $"{indicator}, {StepTexts.Name(t, step)}";
    }

    /// <summary>"2024", "2024, second half", or nothing for the position.</summary>
    public static string? Period(IStringLocalizer<SharedText> t, int year, int half) => (year, half) switch
    {
        (0, _) => null,
        (_, 0) => year.ToString(CultureInfo.InvariantCulture),
        (_, 1) => t["{0}, first half", year],
        _ => t["{0}, second half", year],
    };

    /// <summary>A derivation's period: a year, a half-year, or a date as far as it is known.</summary>
    public static string Period(IStringLocalizer<SharedText> t, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Formats.Date(day)
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Formats.Date(month, DatePrecision.Month)
        : Domain.Programme.Period.TryParse(text, out var period) ? Period(t, period.Year, period.Half) ?? text
        : text;

    /// <summary>The number as it is, with decimals where it has some; else why there is none.</summary>
    public static string Exact(IStringLocalizer<SharedText> t, string state, decimal? value) => value is { } number
        ? Number(number)
        : PublicTexts.Figure(t, state == "reported" ? "" : state, null);

    public static string Number(decimal number) => Formats.Number(number, number == decimal.Truncate(number) ? 0 : 2);

    /// <summary>"/explain/pr-effective?country=sen&amp;year=2024": without a language prefix, for ~ links.</summary>
    /// <param name="release">Only where it is not the latest.</param>
    public static string Href(IndicatorCode code, string scope = Scope.Programme, int year = 0, int half = 0, int step = 0, string? release = null)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (scope == Scope.Outside)
        {
            query.Add(new("scope", Scope.Outside));
        }
        else if (scope != Scope.Programme)
        {
            query.Add(new("country", scope.ToLowerInvariant()));
        }

        if (year > 0)
        {
            query.Add(new("year", (half > 0 ? Domain.Programme.Period.OfHalf(year, half) : Domain.Programme.Period.OfYear(year)).ToString().ToLowerInvariant()));
        }

        if (step > 0)
        {
            query.Add(new("step", step.ToString(CultureInfo.InvariantCulture)));
        }

        if (release is not null)
        {
            query.Add(new("release", release));
        }

        return QueryHelpers.AddQueryString($"~/explain/{code.Value.ToLowerInvariant()}", query);
    }

    public static string Href(ReleasedFigure figure, string? release = null) => Href(figure.Indicator, figure.Scope, figure.Year, figure.Half, figure.Step, release);

    /// <summary>Where a result stands with its evidence: a change has its page, people stand on their country's, a country on its own.</summary>
    public static string ResultHref(IndicatorCode figure, string id)
    {
        var slug = id.ToLowerInvariant();
        return id.Length == 3 ? $"~/countries/{slug}"
            : figure == IndicatorCode.InstitutionalChanges || figure == IndicatorCode.CountriesWithResults ? $"~/changes/{slug}"
            : $"~/countries/{slug[..3]}#{slug}";
    }
}
