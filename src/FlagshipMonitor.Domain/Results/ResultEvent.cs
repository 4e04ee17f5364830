using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Domain.Results;

public enum ResultEventKind
{
    Submitted,
    Returned,
    Approved,
    Superseded,
    WithdrawalProposed,

    /// <summary>The result stays.</summary>
    WithdrawalRefused,
    Withdrawn,
}

/// <summary>One step in a result's life, as people see it in its timeline. A submission keeps what was submitted.</summary>
public sealed class ResultEvent
{
    private ResultEvent()
    {
        // EF Core fills it in.
    }

    internal ResultEvent(int number, ResultEventKind kind, UserId by, DateTimeOffset at) =>
        (Number, Kind, By, At) = (number, kind, by, at);

    public int Number { get; private init; }

    public ResultEventKind Kind { get; private init; }

    public UserId By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The version submitted, returned or approved.</summary>
    public int Version { get; internal init; }

    /// <summary>Why it was returned, corrected or withdrawn, or why it stays.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The form field the reason speaks of; null for the whole result.</summary>
    public string? Field { get; internal init; }

    /// <summary>The fields as they were submitted, by name; null for other events.</summary>
    public IReadOnlyDictionary<string, string>? Content { get; internal init; }
}
