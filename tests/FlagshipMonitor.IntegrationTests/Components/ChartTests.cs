using System.Text.Encodings.Web;
using AngleSharp;
using AngleSharp.Dom;
using FlagshipMonitor.Web.Charts;
using Microsoft.AspNetCore.Html;

namespace FlagshipMonitor.IntegrationTests.Components;

public sealed class ChartTests
{
    [Fact]
    public async Task A_bar_is_as_long_as_its_share_to_one_decimal()
    {
        var svg = await DrawAsync(ProgressBar.Draw(new Progress(61, 80, "61 of 80") { Tone = Tone.Teal }));

        Assert.Equal("76.3%", svg.QuerySelector("rect.fE")!.GetAttribute("width"));
        Assert.Equal("61 of 80", svg.GetAttribute("aria-label"));
        Assert.Equal("img", svg.GetAttribute("role"));
    }

    [Fact]
    public async Task Zero_has_a_track_and_no_value_has_none()
    {
        var zero = await DrawAsync(ProgressBar.Draw(new Progress(0, 80, "0 of 80")));
        var silent = await DrawAsync(ProgressBar.Draw(new Progress(null, 80, "Not reported") { EmptyText = "Not reported" }));

        Assert.NotNull(zero.QuerySelector("rect.fT"));
        Assert.Null(zero.QuerySelector("rect.f0"));
        Assert.Null(silent.QuerySelector("rect.fT"));
        Assert.NotNull(silent.QuerySelector("rect.f0"));
        Assert.Equal("Not reported", silent.QuerySelector("text")!.TextContent);
    }

    [Fact]
    public async Task Past_the_target_the_bar_is_full_and_says_that_it_goes_on()
    {
        var above = await DrawAsync(ProgressBar.Draw(new Progress(149, 80, "149 of 80")));
        var reached = await DrawAsync(ProgressBar.Draw(new Progress(80, 80, "80 of 80")));

        Assert.Equal("100%", above.QuerySelector("rect.fA")!.GetAttribute("width"));
        Assert.NotNull(above.QuerySelector("path.more"));
        Assert.Null(reached.QuerySelector("path.more"));
    }

    [Theory]
    [InlineData(40, "50%", "t m", "66")]   // under its tick
    [InlineData(2, "0", "t", "66")]        // no room to the left
    [InlineData(78, "97.5%", "t e", "84")] // no room beside the target, which moves down a line
    [InlineData(120, "100%", "t e", "84")] // never outside the bar
    public async Task The_first_phase_label_finds_its_room(int first, string x, string look, string height)
    {
        var svg = await DrawAsync(ProgressBar.Draw(new Progress(61, 80, "61 of 80")
        {
            TargetText = "Target: 80",
            FirstPhase = new Mark(first, "First phase: 40"),
        }));

        var label = svg.QuerySelectorAll("text").Single(t => t.TextContent == "First phase: 40");

        Assert.Equal((x, look, height), (label.GetAttribute("x"), label.ClassName, svg.GetAttribute("height")));
    }

    [Fact]
    public async Task A_bar_in_a_cell_is_decoration()
    {
        var bar = await DrawAsync(BarCell.Draw(12.1m, 20, Tone.Purple, plan: 13.4m));
        var silent = await DrawAsync(BarCell.Draw(null, 20));

        Assert.Equal("true", bar.GetAttribute("aria-hidden"));
        Assert.Equal("60.5%", bar.QuerySelector("rect.fP")!.GetAttribute("width"));
        Assert.Equal("67%", bar.QuerySelector("svg")!.GetAttribute("x"));
        Assert.Equal("bar none", silent.ClassName);
    }

    [Fact]
    public async Task A_stacked_bar_hatches_what_is_missing()
    {
        var svg = await DrawAsync(StackedBar.Draw("gap", "85 secured, 75 missing",
            [new(85, "Secured", "53.1%", PartFill.Solid), new(75, "Gap", "46.9%", PartFill.Missing)]));

        var parts = svg.QuerySelectorAll("rect[height='34']").ToList();

        Assert.Equal(["0%", "53.1%"], parts.Select(p => p.GetAttribute("x")));
        Assert.Equal(["53.1%", "46.9%"], parts.Select(p => p.GetAttribute("width")));
        Assert.Equal("url(#gap)", parts[1].GetAttribute("fill"));
        Assert.NotNull(svg.QuerySelector("pattern#gap"));
    }

    [Fact]
    public async Task Nothing_to_stack_is_an_outline()
    {
        var svg = await DrawAsync(StackedBar.Draw("gap", "Nothing recorded", []));

        Assert.NotNull(svg.QuerySelector("rect.f0"));
    }

    [Fact]
    public void Points_are_moved_apart_and_stay_on_the_map()
    {
        var crowd = Enumerable.Range(0, 12).Select(i => new MapPoint($"X{i:00}", "Test", "#", 995 + (i % 3), 465, 1)).ToList();

        var placed = PointMap.Spread(crowd);

        Assert.All(placed, p => Assert.True(p is { X: > 0 and < PointMap.Width, Y: > 0 and < PointMap.Height }));
        Assert.All(from a in placed from b in placed where a.Iso3 != b.Iso3 select Distance(a, b), d => Assert.True(d >= 17, $"{d}"));
        Assert.Equal(placed, PointMap.Spread([.. crowd.AsEnumerable().Reverse()]));
    }

    [Fact]
    public void Points_with_room_stay_where_they_are()
    {
        MapPoint[] points = [new("AAA", "Test A", "#", 100, 100, 1), new("BBB", "Test B", "#", 117, 100, 2)];

        Assert.Equal(points, PointMap.Spread(points));
    }

    [Fact]
    public async Task The_map_is_hidden_from_the_keyboard_and_its_texts_are_encoded()
    {
        var map = await DrawAsync(PointMap.Draw("/img/world.svg", [new("CIV", "Côte d’Ivoire <test>", "/countries/civ", 470, 220, 2)]));

        var link = map.QuerySelector("a")!;

        Assert.Equal("true", map.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Equal(("/countries/civ", "-1"), (link.GetAttribute("href"), link.GetAttribute("tabindex")));
        Assert.Equal("Côte d’Ivoire <test>", link.TextContent);
        Assert.Equal("m2", link.QuerySelector("circle")!.ClassName);
    }

    private static double Distance(MapPoint a, MapPoint b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    private static async Task<IElement> DrawAsync(IHtmlContent drawing)
    {
        await using var writer = new StringWriter();
        drawing.WriteTo(writer, HtmlEncoder.Default);
        var page = await BrowsingContext.New().OpenAsync(r => r.Content(writer.ToString()), TestContext.Current.CancellationToken);
        return page.Body!.FirstElementChild!;
    }
}
