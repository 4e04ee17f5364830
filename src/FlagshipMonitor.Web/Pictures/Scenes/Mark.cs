namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>A place in a scene, in its units from the upper left corner.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A box in a scene.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    /// <summary>Whether the two have a part in common.</summary>
    public bool Meets(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

public enum Dash
{
    None,
    Dashed,
    Dotted,
}

/// <summary>How a line is drawn; its width is in the units of the group it stands in.</summary>
public sealed record Stroke(Ink Ink, double Width = 1, Dash Dash = Dash.None);

/// <summary>Something that is drawn: it knows where it stands, and nothing moves any more.</summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>What a reader who points at it is told; null where nothing is.</summary>
    public string? Name { get; init; }
}

public sealed record LineMark(Spot From, Spot To, Stroke Stroke) : Mark;

/// <summary>Lines from spot to spot; closed, it is an area.</summary>
public sealed record PolyMark(IReadOnlyList<Spot> Spots, Ink? Fill, Stroke? Stroke, bool Closed = false) : Mark;

public sealed record CircleMark(Spot Centre, double Radius, Ink? Fill, Stroke? Stroke = null) : Mark;

public sealed record RectMark(Box Box, Ink? Fill, Stroke? Stroke = null) : Mark;

/// <summary>A shape in the language of SVG paths.</summary>
public sealed record PathMark(string Data, Ink? Fill, Stroke? Stroke) : Mark;

/// <summary>One line of text; the spot is on its base line.</summary>
public sealed record TextMark(Spot At, string Text, Lettering Lettering, Anchor Anchor = Anchor.Start) : Mark;

/// <summary>Marks with units of their own: theirs times the scale, then moved; what is outside the clip, which is in the units around the group, is not seen.</summary>
public sealed record GroupMark(Spot Move, double Scale, Box? Clip, IReadOnlyList<Mark> Marks) : Mark;
