using System.Text.Json;
using System.Xml.Linq;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Pictures.Maps;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.IntegrationTests.Pictures;

public sealed class MapTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Neutral = "#e2e6ea";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_whole_world_is_there() => Assert.Equal(235, WorldMap.Current.Countries.Count);

    [Fact]
    public async Task Disputed_areas_are_in_nobodys_colour()
    {
        var paths = (await MapAsync()).Descendants(Svg + "path").ToList();

        // Areas are drawn over the countries, in the colour of what the map says nothing of.
        Assert.Equal(["abyei", "xAC", "xJK"], WorldMap.Current.Areas.Keys.Order(StringComparer.Ordinal));
        Assert.All(WorldMap.Current.Areas.Values, area => Assert.Equal(Neutral, paths.First(p => p.Attribute("d")!.Value == area).Attribute("fill")!.Value));
        var firstArea = paths.FindIndex(p => p.Attribute("d")!.Value == WorldMap.Current.Areas["xJK"]);
        Assert.True(firstArea > paths.FindIndex(p => p.Attribute("d")!.Value == WorldMap.Current.Countries["IND"].Path));
        Assert.True(firstArea > paths.FindIndex(p => p.Attribute("d")!.Value == WorldMap.Current.Countries["PAK"].Path));

        // Shapes of their own that are no countries of the programme.
        Assert.All(new[] { "ESH", "XKX", "TWN", "FLK" }, code =>
            Assert.All(paths.Where(p => p.Attribute("d")!.Value.Contains(WorldMap.Current.Countries[code].Path, StringComparison.Ordinal)), p => Assert.Equal(Neutral, p.Attribute("fill")!.Value)));
    }

    [Fact]
    public async Task Lines_that_are_not_agreed_are_broken_and_the_line_of_control_is_dotted()
    {
        var paths = (await MapAsync()).Descendants(Svg + "path").ToList();
        var dotted = paths.First(p => p.Attribute("d")!.Value == WorldMap.Current.Lines[WorldMap.LineOfControl]);

        Assert.All(WorldMap.Current.Lines.Values, line => Assert.NotNull(paths.First(p => p.Attribute("d")!.Value == line).Attribute("stroke-dasharray")));
        Assert.Equal("round", dotted.Attribute("stroke-linecap")!.Value);
        Assert.Null(paths.First(p => p.Attribute("d")!.Value == WorldMap.Current.Lines["MAR-ESH"]).Attribute("stroke-linecap"));
    }

    [Fact]
    public async Task Fifty_countries_are_in_at_most_five_classes_and_silence_is_striped()
    {
        var map = await MapAsync();
        var countries = map.Descendants(Svg + "path").Where(p => p.Element(Svg + "title") is not null).GroupBy(p => p.Element(Svg + "title")!.Value).ToList();

        Assert.Equal(50, countries.Count);
        Assert.InRange(countries.Select(c => c.First().Attribute("fill")!.Value).Distinct().Count(), 2, 5);
        Assert.StartsWith("url(#", countries.First(c => c.Key == "Senegal: Not reported").First().Attribute("fill")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("#", countries.First(c => c.Key.StartsWith("Togo:", StringComparison.Ordinal)).First().Attribute("fill")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Timor-Leste")]
    [InlineData("Barbados")]
    [InlineData("Samoa")]
    [InlineData("Cabo Verde")]
    public async Task What_the_eye_would_miss_has_a_ring(string name) =>
        Assert.Contains((await MapAsync()).Descendants(Svg + "circle"), c => c.Element(Svg + "title")?.Value.StartsWith(name + ":", StringComparison.Ordinal) is true);

    [Theory]
    [InlineData("en", "Security Council resolution 1244 (1999)")]
    [InlineData("fr", "résolution 1244 (1999)")]
    [InlineData("es", "resolución 1244 (1999)")]
    public async Task It_says_what_it_must_of_borders(string language, string words)
    {
        var map = await MapAsync($"?lang={language}&size=small");

        Assert.Contains(words, string.Join(' ', map.Descendants(Svg + "text").Select(t => t.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_sentences_that_the_visible_area_needs_are_printed() => await app.WithAsync<MapDisclaimer>(disclaimer =>
    {
        Assert.Equal(5, disclaimer.Sentences(WorldMap.Current.View).Count);
        Assert.Single(disclaimer.Sentences(new Box(2010, 1560, 100, 56)));
        return Task.CompletedTask;
    });

    [Fact]
    public async Task The_points_are_GeoJSON_with_longitude_first()
    {
        var json = JsonDocument.Parse(await app.Visitor().Client.GetStringAsync(new Uri("/maps/results.geojson?lang=fr", UriKind.Relative), Ct)).RootElement;
        var features = json.GetProperty("features").EnumerateArray().ToList();

        Assert.Equal("FeatureCollection", json.GetProperty("type").GetString());
        Assert.False(json.TryGetProperty("crs", out _));
        Assert.Equal("example", json.GetProperty("origin").GetString());
        Assert.Equal(50, features.Count);
        Assert.All(features, f =>
        {
            Assert.Equal(("Feature", "Point"), (f.GetProperty("type").GetString(), f.GetProperty("geometry").GetProperty("type").GetString()));
            var place = f.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()).ToList();
            Assert.Equal(2, place.Count);
            Assert.InRange(place[0], -180, 180);
            Assert.InRange(place[1], -90, 90);
        });
        var senegal = features.Single(f => f.GetProperty("id").GetString() == "SEN");
        Assert.InRange(senegal.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble(), -18, -11);
        Assert.Equal("Sénégal", senegal.GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, senegal.GetProperty("properties").GetProperty("institutionalChanges").ValueKind);
        Assert.Equal("notReported", senegal.GetProperty("properties").GetProperty("institutionalChangesState").GetString());
    }

    [Fact]
    public async Task The_shapes_are_topology_unchanged()
    {
        var bytes = await app.Visitor().Client.GetByteArrayAsync(new Uri("/maps/world.topojson", UriKind.Relative), Ct);

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "src/FlagshipMonitor.Web/Pictures/Maps/Data/world-iso3.topojson"), Ct), bytes);
        Assert.Equal("Topology", JsonDocument.Parse(bytes).RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public async Task The_list_of_countries_shows_it_as_a_picture_with_the_list()
    {
        var page = await app.Visitor().OpenAsync("/fr/countries?view=map");

        var picture = page.Document.QuerySelector("img.shapes")!;
        Assert.Equal("/maps/results.svg?lang=fr", picture.GetAttribute("src"));
        Assert.NotEmpty(picture.GetAttribute("alt")!);
        Assert.Equal(50, page.Document.QuerySelectorAll("table.list tbody tr").Length);
        Assert.Null((await app.Visitor().OpenAsync("/countries")).Document.QuerySelector("img.shapes"));
    }

    private async Task<XElement> MapAsync(string query = "") =>
        XDocument.Parse(await app.Visitor().Client.GetStringAsync(new Uri("/maps/results.svg" + query, UriKind.Relative), Ct)).Root!;
}
