using System.Globalization;
using System.Text.RegularExpressions;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>When a figure of the ILO was published, as far as its title says.</summary>
public static partial class PublishedText
{
    /// <summary>"March 2025" at the end of "… in phase 2 (March 2025)", in the reader's language; null where the title names no month.</summary>
    public static string? Month(PublishedFigure figure) =>
        MonthInTitle().Match(figure.Title) is { Success: true } found
            ? Formats.Date(DateOnly.ParseExact(found.Groups[1].Value, "MMMM yyyy", CultureInfo.InvariantCulture), DatePrecision.Month)
            : null;

    /// <summary>"2021–2024", or one year.</summary>
    public static string Years(PublishedFigure figure) =>
        figure.FirstYear == figure.LastYear ? $"{figure.FirstYear}" : $"{figure.FirstYear}–{figure.LastYear}";

    [GeneratedRegex(@"\(([A-Z][a-z]+ \d{4})\)$")]
    private static partial Regex MonthInTitle();
}
