using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Layout;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>What the address of a chart asks for. What it does not know it refuses with a list of what it does.</summary>
internal static class ChartRequest
{
    public const string Small = "small";

    private static readonly string[] Sizes = ["large", Small];

    /// <param name="http">The request.</param>
    /// <param name="kind">The chart.</param>
    /// <param name="known">The countries there are.</param>
    /// <param name="more">Further names that this kind of address takes.</param>
    public static (FileRequest Request, ChartAsked Asked) Read(HttpRequest http, ChartKind kind, IReadOnlyCollection<CountryCode> known, params string[] more)
    {
        List<string> names = [.. more];
        if (kind.Of is not Of.Programme)
        {
            names.Add("country");
        }

        if (kind.Indicators.Count > 0)
        {
            names.Add("indicator");
        }

        var request = new FileRequest(http, [.. names]);
        var country = kind.Of is Of.Programme ? null : request.Country(known);
        if (kind.Of is Of.Country)
        {
            request.Require("country", string.Join(", ", known.Select(c => c.Value)));
        }

        var indicator = kind.Indicators.Count == 0 ? null : request.Word("indicator", [.. kind.Indicators.Select(i => i.Value)]);
        return (request, new ChartAsked(kind, country, indicator is null ? null : IndicatorCode.From(indicator), request.Release));
    }

    /// <summary>How wide a picture is to be: "small" is for telephones and narrow columns.</summary>
    public static double Width(FileRequest request) => request.Word("size", Sizes) == Small ? PictureLayout.Narrow : PictureLayout.Wide;

    /// <summary>"who-gained-sen"</summary>
    public static string FileName(ChartAsked asked) =>
        string.Join('-', new[] { asked.Kind.Name, asked.Country?.Slug, asked.Indicator?.Value.ToLowerInvariant() }.Where(p => p is not null));
}
