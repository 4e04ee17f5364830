namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>The colours and patterns of pictures, by what they are used for: those of the site.</summary>
public enum Ink
{
    White,
    Sky,
    Notice,
    Line,
    Track,
    Edge,
    Mute,
    Text,
    Navy,
    Blue,
    Teal,
    Purple,
    Ramp,
    Step1,
    Step2,
    Red,

    /// <summary>Land that the map says nothing of: countries outside the programme, and areas whose status is not determined.</summary>
    Land,

    /// <summary>A priority country that has not reported: striped, so that it differs from zero without colour too.</summary>
    Silent,

    /// <summary>What is missing of a whole: striped.</summary>
    Missing,
}

/// <summary>What each ink is made of.</summary>
internal static class Inks
{
    /// <summary>The ground of a pattern, or the colour itself.</summary>
    public static string Colour(this Ink ink) => ink switch
    {
        Ink.White or Ink.Silent or Ink.Missing => "#ffffff",
        Ink.Sky => "#ebf5fd",
        Ink.Notice => "#fff5c8",
        Ink.Line => "#d5dde3",
        Ink.Track => "#dbe4ea",
        Ink.Edge => "#76828b",
        Ink.Mute => "#565d64",
        Ink.Text => "#2d2d2d",
        Ink.Navy => "#230050",
        Ink.Blue => "#1e2dbe",
        Ink.Teal => "#00727d",
        Ink.Purple => "#960a55",
        Ink.Ramp => "#bedcfa",
        Ink.Step1 => "#bcd6f7",
        Ink.Step2 => "#7c9bea",
        Ink.Red => "#fa3c4b",
        Ink.Land => "#e2e6ea",
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, null),
    };

    /// <summary>The stripes of a pattern, their width and the distance between them; null for a plain colour.</summary>
    public static Stripes? Stripes(this Ink ink) => ink switch
    {
        Ink.Silent => new Stripes("#565d64", 1, 4),
        Ink.Missing => new Stripes("#960a55", 3, 6),
        _ => null,
    };
}

/// <summary>Slanted stripes.</summary>
internal sealed record Stripes(string Colour, double Width, double Distance);
