using System.Globalization;
using System.Text.Json;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Maps;

/// <summary>A country's shape as the map file holds it.</summary>
/// <param name="Path">In the map's units.</param>
/// <param name="Centre">Where a ring or a name stands.</param>
/// <param name="Extent">Of all its parts.</param>
/// <param name="Longitude">Of the same place, in degrees.</param>
/// <param name="IsSmall">Not to be seen on a map of the world without a ring.</param>
public sealed record Land(string Path, Spot Centre, Box Extent, double Longitude, double Latitude, bool IsSmall);

/// <summary>
/// The world in Equal Earth, so that areas compare: shapes of countries, areas and lines whose status is not determined, and
/// all other borders. An agency may put its own file of the same form in the place of this one.
/// </summary>
public sealed class WorldMap
{
    /// <summary>The side of the Line of Control that is dotted; all other such lines are dashed.</summary>
    public const string LineOfControl = "LOC-JK";

    private const string Abyei = "ABYEI";

    private static readonly Lazy<WorldMap> Loaded = new(Load);

    private WorldMap(Box view, IReadOnlyDictionary<string, Land> countries, IReadOnlyDictionary<string, string> areas, IReadOnlyDictionary<string, string> lines, string borders) =>
        (View, Countries, Areas, Lines, Borders) = (view, countries, areas, lines, borders);

    public static WorldMap Current => Loaded.Value;

    public Box View { get; }

    /// <summary>By ISO 3166 alpha-3 code.</summary>
    public IReadOnlyDictionary<string, Land> Countries { get; }

    /// <summary>Areas that are in no country's colour: Jammu and Kashmir, Aksai Chin, and Abyei, which the file has as a line only.</summary>
    public IReadOnlyDictionary<string, string> Areas { get; }

    public IReadOnlyDictionary<string, string> Lines { get; }

    public string Borders { get; }

    /// <summary>The same world in longitude and latitude.</summary>
    public static Stream OpenTopology() => Open("world-iso3.topojson");

    private static WorldMap Load()
    {
        using var file = Open("world-equal-earth.json");
        using var json = JsonDocument.Parse(file);
        var root = json.RootElement;
        var view = Numbers(root.GetProperty("viewBox"));
        var lines = Strings(root.GetProperty("undetermined"));
        var areas = Strings(root.GetProperty("areas"));
        if (lines.TryGetValue(Abyei, out var abyei))
        {
            areas["abyei"] = abyei + "z";
        }

        return new WorldMap(
            new Box(view[0], view[1], view[2], view[3]),
            root.GetProperty("countries").EnumerateObject().ToDictionary(c => c.Name, c => LandOf(c.Value), StringComparer.Ordinal),
            areas, lines, root.GetProperty("borders").GetString()!);
    }

    private static Land LandOf(JsonElement country)
    {
        var (path, centre, place) = (country.GetProperty("d").GetString()!, Numbers(country.GetProperty("c")), Numbers(country.GetProperty("ll")));
        return new Land(path, new Spot(centre[0], centre[1]), ExtentOf(path), place[0], place[1], country.GetProperty("small").GetBoolean());
    }

    /// <summary>The file's paths know three commands: to a place, lines by differences, and back to the start.</summary>
    private static Box ExtentOf(string path)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var ring in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = ring.Replace("-", " -", StringComparison.Ordinal).Split([' ', 'l', 'z', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (0.0, 0.0);
            for (var i = 0; i + 1 < numbers.Count; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return new Box(left, top, right - left, bottom - top);
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(n => n.GetDouble())];

    private static Dictionary<string, string> Strings(JsonElement map) => map.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);

    private static Stream Open(string name) => typeof(WorldMap).Assembly.GetManifestResourceStream($"maps/{name}")
        ?? throw new InvalidOperationException($"The map {name} is not part of the program.");
}
