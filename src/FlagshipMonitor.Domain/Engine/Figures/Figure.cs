namespace FlagshipMonitor.Domain.Engine;

/// <summary>A value, or the reason there is none (results engine, section 2). Zero is <see cref="Reported"/>; silence is not.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    public static Figure Missing { get; } = new NotReported();

    public static Figure Pending { get; } = new NotDue();

    /// <summary>Reported, but in stages or words: there is no number.</summary>
    public static Figure InWords { get; } = new Listed();

    public static Figure Hidden { get; } = new Suppressed();

    /// <summary>The amount where there is one, else null.</summary>
    public decimal? Amount => this is Reported reported ? reported.Value : null;

    /// <summary>The state as files and the API write it.</summary>
    public string State => this switch
    {
        Reported or Listed => "reported",
        NotReported => "notReported",
        NotDue => "notDue",
        NotApplicable => "notApplicable",
        Suppressed => "suppressed",
        _ => throw new InvalidOperationException("The set of states is closed."),
    };

    /// <summary>The state as the results engine's page spells it: "NotReported".</summary>
    public string Word => char.ToUpperInvariant(State[0]) + State[1..];

    public sealed record Reported(decimal Value) : Figure;

    public sealed record Listed : Figure;

    public sealed record NotReported : Figure;

    public sealed record NotDue : Figure;

    public sealed record NotApplicable(string Reason) : Figure;

    /// <summary>Too few people to show; in public views only.</summary>
    public sealed record Suppressed : Figure;
}
