using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Pictures.Layout;
using FlagshipMonitor.Web.Pictures.Maps;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Embeds;

/// <summary>A chart or the map as another site shows it: in two widths, of which the reader's window shows one, with its numbers and the way back.</summary>
/// <param name="Page">The page it belongs to.</param>
/// <param name="Reference">What of it may change between releases.</param>
public sealed record Embedded(ReleasedEdition Edition, Scene Wide, Scene Narrow, IReadOnlyList<ChartNumber> Numbers, string Page, string Reference)
{
    public string Title => Wide.Title;

    /// <summary>Where the picture is too large to stand in the page twice: its address, to which size= may be added; else null.</summary>
    public string? Picture { get; init; }

    /// <summary>The window's width from which the wide picture is shown; as embed.css has it.</summary>
    public const int Breakpoint = 560;

    /// <summary>What stands below the picture while its table is closed.</summary>
    private const int Below = 100;

    /// <summary>How high it is in a frame of some width.</summary>
    public int Height(int width)
    {
        var scene = width >= Breakpoint ? Wide : Narrow;
        return (int)Math.Ceiling(scene.Height * Math.Min(width, PictureLayout.Wide) / scene.Width) + Below;
    }
}

/// <summary>Reads what is embedded, in the language of the request.</summary>
public sealed class EmbedReader(ChartReader charts, ReleasedPicturesQuery pictures, PictureFrames frames, MapDisclaimer disclaimer, IStringLocalizer<SharedText> t)
{
    /// <summary>The map's name among the charts.</summary>
    public const string Map = "results-map";

    public static IReadOnlyList<string> Names => [.. ChartKind.All.Select(k => k.Name), Map];

    /// <param name="asked">The chart; null for the map.</param>
    /// <param name="release">Null for the latest.</param>
    /// <param name="address">The site's own.</param>
    /// <param name="ct">The reader has gone.</param>
    public async Task<Embedded?> ReadAsync(ChartAsked? asked, int? release, string address, CancellationToken ct)
    {
        var language = Language.Current;
        var root = address + language.Prefix;
        if (asked is null)
        {
            if (await pictures.RunAsync(release, ct) is not { } data)
            {
                return null;
            }

            var map = ResultsMap.Of(data, t);
            var framed = frames.Of(data.Edition, address, [string.Join(' ', disclaimer.Sentences(WorldMap.Current.View)), t["Map: Natural Earth; Visionscarto; simplified."].Value]);
            return new Embedded(data.Edition, MapLayout.Draw(map, framed, t, PictureLayout.Wide, language), MapLayout.Draw(map, framed, t, PictureLayout.Narrow, language), map.Numbers(t), $"{root}/countries", map.Description(t))
            {
                Picture = QueryHelpers.AddQueryString("/maps/results.svg", [KeyValuePair.Create("lang", (string?)language.Code), .. release is null ? [] : new[] { KeyValuePair.Create("release", (string?)$"r{release}") }]),
            };
        }

        if (await charts.ReadAsync(asked, ct) is not var (edition, content))
        {
            return null;
        }

        var frame = frames.Of(edition, address);
        return new Embedded(
            edition,
            PictureLayout.Of(content, frame, PictureLayout.Wide, language),
            PictureLayout.Of(content, frame, PictureLayout.Narrow, language),
            content.Numbers,
            asked.Country is { } country ? $"{root}/countries/{country.Slug}" : root + "/",
            content.Reference);
    }
}
