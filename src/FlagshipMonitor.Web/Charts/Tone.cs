namespace FlagshipMonitor.Web.Charts;

/// <summary>The colour of a measure; it never carries a meaning that words do not.</summary>
public enum Tone
{
    /// <summary>Legal coverage, and everything that is not one of the others.</summary>
    Blue,

    /// <summary>Effective coverage.</summary>
    Teal,

    /// <summary>Adequacy.</summary>
    Purple,
}

internal static class Tones
{
    /// <summary>The class that colours the lines of a chart.</summary>
    public static string Lines(this Tone tone) => tone switch
    {
        Tone.Teal => "kE",
        Tone.Purple => "kP",
        _ => "",
    };

    public static string Fill(this Tone tone) => tone switch
    {
        Tone.Teal => "fE",
        Tone.Purple => "fP",
        _ => "fA",
    };
}
