namespace FlagshipMonitor.Domain;

/// <summary>Thrown when a caller asks the domain for something its rules forbid.</summary>
public sealed class RuleViolationException : Exception
{
    public RuleViolationException(Rule rule)
        : base($"Rule violated: {rule}.") => Rule = rule;

    public Rule Rule { get; }
}
