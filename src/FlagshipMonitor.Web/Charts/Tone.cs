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
    public static string Fill(this Tone tone) => tone switch
    {
        Tone.Teal => "fE",
        Tone.Purple => "fP",
        _ => "fA",
    };
}
