using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Layout;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Maps;

/// <summary>The map as a picture: all shapes, the priority countries in their classes, what is not determined in nobody's colour, rings where land is too small, and two parts of it larger.</summary>
internal static class MapLayout
{
    /// <summary>Rings also for two places that the eye would miss though their shape is not tiny.</summary>
    private static readonly HashSet<string> AlwaysRinged = ["TLS", "PSE"];

    private static readonly (string Key, Box Part)[] Insets = [("Caribbean", new(2010, 1560, 1000, 560)), ("Pacific", new(8900, 2420, 1080, 760))];

    public static Scene Draw(ResultsMap map, Frame frame, IStringLocalizer<SharedText> t, double width, Language language)
    {
        var key = map.Classes.Select(g => new KeyItem(Sample.Area, ResultsMap.InkOf(g.Key), t["{0} ({1})", ResultsMap.Label(t, g.Key), Formats.Count(g.Count())]))
            .Append(new KeyItem(Sample.Area, Ink.Land, t["Not a priority country, or status not determined"]))
            .Append(new KeyItem(Sample.Ring, Ink.Navy, t["Small country or territory"]))
            .Append(new KeyItem(Sample.Dashed, Ink.Mute, t["Boundary not determined"]));
        var paper = PictureLayout.Head(map.Title, map.Unit, [.. key], frame, width, language);
        var world = WorldMap.Current.View;
        var scale = (width - 14) / world.Width;
        var box = new Box(4, paper.Y + 4, width - 14, world.Height * scale);
        paper.Add(new RectMark(new(0, box.Y - 4, width, box.Height + 8), Ink.White), Part(map, world, box, scale, names: false));
        paper.Y = box.Bottom + 10;
        DrawInsets(paper, map, t);
        return PictureLayout.Foot(paper, [], frame).Finish(map.Title, map.Description(t));
    }

    private static void DrawInsets(Paper paper, ResultsMap map, IStringLocalizer<SharedText> t)
    {
        const double gap = 14;
        var width = (paper.Inner - gap) / 2;
        var height = paper.IsNarrow ? 112 : 190;
        for (var i = 0; i < Insets.Length; i++)
        {
            var part = Insets[i].Part;
            var box = new Box(paper.Left + (i * (width + gap)), paper.Y + 18, width, height);
            var scale = Math.Min(box.Width / part.Width, box.Height / part.Height);
            // The part stands in the middle of its box, and what is around it fills the rest.
            var seen = new Box(part.X + ((part.Width - (box.Width / scale)) / 2), part.Y + ((part.Height - (box.Height / scale)) / 2), box.Width / scale, box.Height / scale);
            paper.Text(box.X, box.Y - 6, Insets[i].Key == "Caribbean" ? t["Caribbean"] : t["Pacific"], Paper.Strong);
            paper.Add(Part(map, seen, box, scale, names: true), new RectMark(box, null, new Stroke(Ink.Edge, 1)));
        }

        paper.Y += 18 + height + 8;
    }

    /// <summary>A part of the world in a box.</summary>
    private static GroupMark Part(ResultsMap map, Box seen, Box box, double scale, bool names)
    {
        var world = WorldMap.Current;
        var marks = new List<Mark>();
        var priority = map.Countries.ToDictionary(c => c.Country.Code.Value, StringComparer.Ordinal);
        var others = world.Countries.Where(c => !priority.ContainsKey(c.Key) && c.Value.Extent.Meets(seen)).Select(c => c.Value.Path);
        marks.Add(new PathMark(string.Concat(others), Ink.Land, new Stroke(Ink.White, 0.5 / scale)));
        foreach (var country in map.Countries)
        {
            if (world.Countries.TryGetValue(country.Country.Code.Value, out var land) && land.Extent.Meets(seen))
            {
                marks.Add(new PathMark(land.Path, ResultsMap.InkOf(country.Class), new Stroke(Ink.Edge, 0.5 / scale)) { Name = $"{country.Name}: {country.Said}" });
            }
        }

        marks.Add(new PathMark(world.Borders, null, new Stroke(Ink.Edge, 0.45 / scale)));
        marks.AddRange(world.Areas.Values.Select(path => new PathMark(path, Ink.Land, null)));
        marks.AddRange(world.Lines.Select(line => new PathMark(line.Value, null, new Stroke(Ink.Mute, 1 / scale, line.Key == WorldMap.LineOfControl ? Dash.Dotted : Dash.Dashed))));
        AppendRings(marks, map, seen, scale, box.Width < PictureLayout.Narrow && !names ? 4.5 : 6);
        if (names)
        {
            AppendNames(marks, map, seen, scale);
        }

        return new GroupMark(new(box.X - (seen.X * scale), box.Y - (seen.Y * scale)), scale, names ? box : null, marks); // a ring at the edge of the world is seen whole
    }

    private static void AppendRings(List<Mark> marks, ResultsMap map, Box seen, double scale, double radius)
    {
        var ringed = map.Countries
            .Select(c => (Country: c, Land: WorldMap.Current.Countries.GetValueOrDefault(c.Country.Code.Value)))
            .Where(c => c.Land is { } land && (land.IsSmall || AlwaysRinged.Contains(c.Country.Country.Code.Value)) && land.Extent.Meets(seen))
            .ToList();
        var places = Apart([.. ringed.Select(r => r.Land!.Centre)], 2.2 * radius / scale);
        for (var i = 0; i < ringed.Count; i++)
        {
            var (country, land) = ringed[i];
            marks.Add(new CircleMark(places[i], radius / scale, land!.IsSmall ? ResultsMap.InkOf(country.Class) : null, new Stroke(Ink.Navy, 1.3 / scale)) { Name = $"{country.Name}: {country.Said}" });
        }
    }

    /// <summary>Rings of neighbours move apart upwards and downwards, half the way each, so that both are seen whole.</summary>
    private static Spot[] Apart(Spot[] places, double least)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
            {
                var (dx, dy) = (places[j].X - places[i].X, places[j].Y - places[i].Y);
                if ((dx * dx) + (dy * dy) < least * least)
                {
                    var half = (Math.Sqrt((least * least) - (dx * dx)) - Math.Abs(dy)) / 2 * (dy < 0 ? -1 : 1);
                    places[i] = places[i] with { Y = places[i].Y - half };
                    places[j] = places[j] with { Y = places[j].Y + half };
                }
            }
        }

        return places;
    }

    private static void AppendNames(List<Mark> marks, ResultsMap map, Box seen, double scale)
    {
        var lettering = new Lettering(11 / scale, Ink.Text, Bold: true);
        foreach (var country in map.Countries)
        {
            if (WorldMap.Current.Countries.TryGetValue(country.Country.Code.Value, out var land)
                && land.Centre.X > seen.X && land.Centre.X < seen.Right && land.Centre.Y > seen.Y && land.Centre.Y < seen.Bottom)
            {
                // Beside the ring or the land, whichever is wider; to the left where there is no room to the right.
                var (left, right) = land.IsSmall ? (land.Centre.X - (10 / scale), land.Centre.X + (10 / scale)) : (land.Extent.X - (4 / scale), land.Extent.Right + (4 / scale));
                var ends = right + PictureFonts.Width(country.Name, lettering) > seen.Right;
                marks.Add(new TextMark(new(ends ? left : right, land.Centre.Y + (4 / scale)), country.Name, lettering, ends ? Anchor.End : Anchor.Start));
            }
        }
    }
}
