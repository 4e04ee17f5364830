namespace FlagshipMonitor.Domain.Results;

/// <summary>The three steps of pillar 1; the numbers are those of the programme's own figure.</summary>
public enum ChangeStep
{
    Strategy = 1,
    Scheme = 2,
    Operations = 3,
}

/// <summary>How far an institutional change has come.</summary>
public enum ChangeStage
{
    Planned,
    InProgress,
    Achieved,
    Operational,
    Reversed,
}
