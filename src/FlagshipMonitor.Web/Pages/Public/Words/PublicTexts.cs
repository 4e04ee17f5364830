using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>The words of the public site for what code knows by name.</summary>
public static class PublicTexts
{
    /// <summary>"asia-and-the-pacific": how a region is asked for in an address.</summary>
    public static string Slug(Region region) => string.Concat(region.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + c : c.ToString())).ToLowerInvariant();

    /// <summary>The three types of gain in the order in which they are told, with their colours.</summary>
    public static readonly IReadOnlyList<(IndicatorCode Code, Tone Tone)> Dimensions =
        [(IndicatorCode.From("PR-LEGAL"), Tone.Blue), (IndicatorCode.From("PR-EFFECTIVE"), Tone.Teal), (IndicatorCode.From("PR-ADEQUACY"), Tone.Purple)];

    public static string Name(IStringLocalizer<SharedText> t, IndicatorCode dimension) => dimension.Value switch
    {
        "PR-LEGAL" => t["Legal coverage"],
        "PR-EFFECTIVE" => t["Effective coverage"],
        _ => t["Adequacy"],
    };

    public static string Name(IStringLocalizer<SharedText> t, Certainty certainty) => certainty switch
    {
        Certainty.Verbatim => t["as in the source"],
        Certainty.VerbatimListOnly => t["as in the source, from one list"],
        Certainty.Inferred => t["worked out from the source"],
        Certainty.Conflicting => t["sources disagree"],
        _ => t["our own assumption"],
    };

    /// <summary>Why there is no number; a number is a number.</summary>
    public static string Figure(IStringLocalizer<SharedText> t, string state, decimal? value) => state switch
    {
        "reported" => Formats.Count((long)value!),
        "notDue" => t["Not due yet"],
        "notApplicable" => t["Not applicable"],
        "suppressed" => t["Fewer than five, or withheld to protect them"],
        _ => t["Not reported"],
    };

    public static string Figure(IStringLocalizer<SharedText> t, Figure figure) => Figure(t, figure.State, figure.Amount);

    /// <summary>"more than 55 M": the source's word goes with its figure.</summary>
    public static string Bound(IStringLocalizer<SharedText> t, Bound bound, string number) => bound switch
    {
        Domain.Framework.Bound.Over => t["more than {0}", number],
        Domain.Framework.Bound.Nearly => t["nearly {0}", number],
        _ => number,
    };

    /// <summary>A word in front of the figure, or nothing.</summary>
    public static string? BoundWord(IStringLocalizer<SharedText> t, Bound bound) => bound switch
    {
        Domain.Framework.Bound.Over => t["More than"].Value,
        Domain.Framework.Bound.Nearly => t["Nearly"].Value,
        _ => null,
    };

    /// <summary>The language a text was written in, where it is not the page's: "In French". Null when it is.</summary>
    public static string? Foreign(IStringLocalizer<SharedText> t, string language) => language == Language.Current.Code ? null : language switch
    {
        "fr" => t["In French"].Value,
        "es" => t["In Spanish"].Value,
        "en" => t["In English"].Value,
        _ => null,
    };

    public static string Date(PartialDate date) => Formats.Date(date.Day, date.Precision);

    public static string Cut(string text, int length) => text.Shorten(length);

    /// <summary>Where a link leads, for people who want to know before they follow it.</summary>
    public static string Host(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : url;
}
