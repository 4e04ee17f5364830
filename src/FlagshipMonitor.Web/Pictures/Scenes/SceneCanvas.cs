using System.Globalization;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>Draws a scene on a canvas: of a bitmap, or of a page in a PDF, where it stays lines and text.</summary>
public static class SceneCanvas
{
    public static void Draw(SKCanvas canvas, Scene scene)
    {
        var isRightToLeft = scene.Language.Culture.TextInfo.IsRightToLeft;
        foreach (var mark in scene.Marks)
        {
            Draw(canvas, mark, 1, isRightToLeft);
        }
    }

    private static void Draw(SKCanvas canvas, Mark mark, double scale, bool isRightToLeft)
    {
        switch (mark)
        {
            case GroupMark group:
                DrawGroup(canvas, group, scale, isRightToLeft);
                break;
            case TextMark text:
                DrawText(canvas, text, isRightToLeft);
                break;
            case LineMark line:
                using (var paint = Paint(line.Stroke))
                {
                    canvas.DrawLine(At(line.From), At(line.To), paint);
                }

                break;
            default:
                using (var path = PathOf(mark))
                {
                    var (fill, stroke) = Looks(mark);
                    DrawPath(canvas, path, fill, stroke, scale);
                }

                break;
        }
    }

    private static void DrawGroup(SKCanvas canvas, GroupMark group, double scale, bool isRightToLeft)
    {
        canvas.Save();
        if (group.Clip is { } clip)
        {
            canvas.ClipRect(Rect(clip), antialias: true);
        }

        canvas.Translate((float)group.Move.X, (float)group.Move.Y);
        canvas.Scale((float)group.Scale);
        foreach (var mark in group.Marks)
        {
            Draw(canvas, mark, scale * group.Scale, isRightToLeft);
        }

        canvas.Restore();
    }

    private static void DrawPath(SKCanvas canvas, SKPath path, Ink? fill, Stroke? stroke, double scale)
    {
        if (fill is { } ink)
        {
            using var paint = new SKPaint { IsAntialias = true, Color = Colour(ink.Colour()) };
            canvas.DrawPath(path, paint);
            if (ink.Stripes() is { } stripes)
            {
                DrawStripes(canvas, path, stripes, scale);
            }
        }

        if (stroke is not null)
        {
            using var paint = Paint(stroke);
            canvas.DrawPath(path, paint);
        }
    }

    /// <summary>Lines and no shader, so that a PDF holds them as lines. They are as far apart on every scale.</summary>
    private static void DrawStripes(SKCanvas canvas, SKPath path, Stripes stripes, double scale)
    {
        var (bounds, distance) = (path.Bounds, (float)(stripes.Distance * Math.Sqrt(2) / scale));
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true, Color = Colour(stripes.Colour), StrokeWidth = (float)(stripes.Width / scale) };
        canvas.Save();
        canvas.ClipPath(path, antialias: true);
        // From multiples of the distance, so that the stripes of neighbours meet.
        for (var sum = MathF.Floor((bounds.Left + bounds.Top) / distance) * distance; sum <= bounds.Right + bounds.Bottom; sum += distance)
        {
            canvas.DrawLine(sum - bounds.Top, bounds.Top, sum - bounds.Bottom, bounds.Bottom, paint);
        }

        canvas.Restore();
    }

    private static void DrawText(SKCanvas canvas, TextMark mark, bool isRightToLeft)
    {
        var runs = PictureFonts.Runs(mark.Text, mark.Lettering, isRightToLeft);
        var width = runs.Sum(r => r.Width);
        var x = (float)mark.At.X - (mark.Anchor switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 });
        using var paint = new SKPaint { IsAntialias = true, Color = Colour(mark.Lettering.Ink.Colour()) };
        foreach (var run in runs)
        {
            using var font = PictureFonts.Font(run.Face, mark.Lettering.Size);
            if (run.Shaper is { } shaper)
            {
                lock (shaper)
                {
                    canvas.DrawShapedText(shaper, run.Text, x, (float)mark.At.Y, font, paint);
                }
            }
            else
            {
                canvas.DrawText(run.Text, x, (float)mark.At.Y, font, paint);
            }

            x += run.Width;
        }
    }

    private static SKPath PathOf(Mark mark)
    {
        if (mark is PathMark shape)
        {
            return SKPath.ParseSvgPathData(shape.Data) ?? throw new FormatException("The path cannot be read.");
        }

        var path = new SKPath();
        switch (mark)
        {
            case PolyMark { Spots: [var first, ..] } poly:
                path.MoveTo(At(first));
                foreach (var spot in poly.Spots.Skip(1))
                {
                    path.LineTo(At(spot));
                }

                if (poly.Closed)
                {
                    path.Close();
                }

                break;
            case CircleMark circle:
                path.AddCircle((float)circle.Centre.X, (float)circle.Centre.Y, (float)circle.Radius);
                break;
            case RectMark rect:
                path.AddRect(Rect(rect.Box));
                break;
        }

        return path;
    }

    private static (Ink? Fill, Stroke? Stroke) Looks(Mark mark) => mark switch
    {
        PathMark path => (path.Fill, path.Stroke),
        PolyMark poly => (poly.Fill, poly.Stroke),
        CircleMark circle => (circle.Fill, circle.Stroke),
        RectMark rect => (rect.Fill, rect.Stroke),
        _ => (null, null),
    };

    private static SKPaint Paint(Stroke stroke)
    {
        var paint = new SKPaint
        {
            IsAntialias = true,
            IsStroke = true,
            Color = Colour(stroke.Ink.Colour()),
            StrokeWidth = (float)stroke.Width,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeCap = stroke.Dash is Dash.Dotted ? SKStrokeCap.Round : SKStrokeCap.Butt,
        };
        if (Dashes.Of(stroke) is { } dashes)
        {
            paint.PathEffect = SKPathEffect.CreateDash([(float)dashes.On, (float)dashes.Off], 0);
        }

        return paint;
    }

    private static SKColor Colour(string hex) => new(0xFF000000 | uint.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static SKPoint At(Spot spot) => new((float)spot.X, (float)spot.Y);

    private static SKRect Rect(Box box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
}

/// <summary>The rhythm of broken lines, in widths of the line.</summary>
internal static class Dashes
{
    public static (double On, double Off)? Of(Stroke stroke) => stroke.Dash switch
    {
        Dash.Dashed => (stroke.Width * 3, stroke.Width * 2.5),
        Dash.Dotted => (stroke.Width * 0.1, stroke.Width * 2.2),
        _ => null,
    };
}
