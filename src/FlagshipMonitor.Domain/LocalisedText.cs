namespace FlagshipMonitor.Domain;

/// <summary>A name in English, and in French and Spanish where they are known.</summary>
public sealed record LocalisedText(string En, string? Fr = null, string? Es = null)
{
    /// <summary>The name in the language asked for, else in English, as its source writes it.</summary>
    public string In(string language) => language switch
    {
        "fr" => Fr ?? En,
        "es" => Es ?? En,
        _ => En,
    };

    public override string ToString() => En;
}
