namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>What happened in one of the three steps: a count and a sentence. No count is not zero: it was not reported.</summary>
public sealed record StepSummary(int Step, long? Count, string? Text = null)
{
    /// <summary>Where the count is explained; null where it is none of a release.</summary>
    public string? Href { get; init; }
}
