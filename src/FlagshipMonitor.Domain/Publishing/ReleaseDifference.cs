using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A public figure as a comparison of releases needs it: what it says, and from which results.</summary>
/// <param name="Inputs">Public ids of the results that entered it.</param>
public sealed record ComparedFigure(
    IndicatorCode Indicator, string Scope, int Year, int Half, int Step, string State, decimal? Value, decimal? Lower, decimal? Upper, decimal? Net,
    decimal? Baseline, decimal? Target, IReadOnlyList<string> Inputs)
{
    internal (IndicatorCode Indicator, string Scope, int Year, int Half, int Step) Key => (Indicator, Scope, Year, Half, Step);

    internal bool SaysTheSameAs(ComparedFigure other) =>
        (State, Value, Lower, Upper, Net, Baseline, Target) == (other.State, other.Value, other.Lower, other.Upper, other.Net, other.Baseline, other.Target);

    public static ComparedFigure Of(ReleasedFigure figure) => new(
        figure.Indicator, figure.Scope, figure.Year, figure.Half, figure.Step, figure.State, figure.Value, figure.Lower, figure.Upper, figure.Net,
        figure.Baseline, figure.Target, [.. figure.Derivation.Inputs.Select(i => i.Id)]);
}

/// <summary>A result as one release holds it.</summary>
public sealed record ComparedResult(string PublicId, int Version, DateOnly ApprovedOn, IReadOnlyList<Correction> Corrections);

/// <summary>How figures moved whose results did not: what the manager who prepared a release said of it.</summary>
public sealed record Recalculation(ChangeClass Class, string? Reason, DateOnly On);

public enum ResultMove
{
    Added,
    Changed,
    Withdrawn,
}

/// <summary>A result that one release holds otherwise than another.</summary>
/// <param name="Class">The gravest class of its corrections in between, or that of its withdrawal; R1 where it is new; null where none was stated.</param>
/// <param name="Corrections">Those in between, the first one first; of a result that is gone, its withdrawal.</param>
/// <param name="On">The day of the approval; of a result that is gone, of its withdrawal.</param>
public sealed record ResultDifference(string PublicId, ResultMove Move, int? OldVersion, int? NewVersion, ChangeClass? Class, IReadOnlyList<Correction> Corrections, DateOnly On);

/// <summary>What moved a figure.</summary>
public enum FigureCause
{
    /// <summary>Results in it were added, corrected or withdrawn.</summary>
    Results,

    /// <summary>The day of the data moved on: a period ended, or a dated result came to count.</summary>
    Time,

    /// <summary>The results are the same: the framework, a target or a population changed.</summary>
    Recalculation,
}

/// <summary>A public figure that one release gives otherwise than another.</summary>
/// <param name="Old">Null where the earlier release has no such figure.</param>
/// <param name="New">Null where the later release has none.</param>
/// <param name="Results">The results that moved it.</param>
/// <param name="On">The day of the latest approval that moved it, or of the later release.</param>
public sealed record FigureDifference(ComparedFigure? Old, ComparedFigure? New, ChangeClass? Class, FigureCause Cause, IReadOnlyList<ResultDifference> Results, DateOnly On)
{
    public ComparedFigure Figure => (New ?? Old)!;
}

/// <summary>Everything that differs between two releases.</summary>
public sealed record ReleaseDifference(IReadOnlyList<FigureDifference> Figures, IReadOnlyList<ResultDifference> Results);
