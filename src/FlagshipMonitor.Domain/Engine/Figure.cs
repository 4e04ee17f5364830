namespace FlagshipMonitor.Domain.Engine;

/// <summary>A value, or the reason there is none (results engine, section 2). Zero is <see cref="Reported"/>; silence is not.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    public static Figure Missing { get; } = new NotReported();

    public static Figure Pending { get; } = new NotDue();

    public static Figure Hidden { get; } = new Suppressed();

    /// <summary>The amount where there is one, else null.</summary>
    public decimal? Amount => this is Reported reported ? reported.Value : null;

    /// <summary>The state as files and the API write it.</summary>
    public string State => this switch
    {
        Reported => "reported",
        NotReported => "notReported",
        NotDue => "notDue",
        NotApplicable => "notApplicable",
        Suppressed => "suppressed",
        _ => throw new InvalidOperationException("The set of states is closed."),
    };

    public sealed record Reported(decimal Value) : Figure;

    public sealed record NotReported : Figure;

    public sealed record NotDue : Figure;

    public sealed record NotApplicable(string Reason) : Figure;

    /// <summary>Too few people to show; in public views only.</summary>
    public sealed record Suppressed : Figure;
}
