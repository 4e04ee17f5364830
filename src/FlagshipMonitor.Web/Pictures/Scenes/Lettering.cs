namespace FlagshipMonitor.Web.Pictures.Scenes;

public enum Anchor
{
    Start,
    Middle,
    End,
}

public enum Family
{
    /// <summary>Noto Sans.</summary>
    Copy,

    /// <summary>Overpass, always bold: titles and large numbers.</summary>
    Display,
}

/// <summary>How text looks.</summary>
public sealed record Lettering(double Size, Ink Ink = Ink.Text, bool Bold = false, Family Family = Family.Copy)
{
    /// <summary>From base line to base line.</summary>
    public double Leading => Math.Round(Size * (Family is Family.Display ? 1.18 : 1.4), 1);
}
