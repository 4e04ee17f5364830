using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The five sides of data quality. They stand side by side and are never melted into one number.</summary>
public enum QualitySide
{
    Completeness,
    Timeliness,
    Consistency,
    Evidence,
    Disaggregation,
}

/// <summary>What is looked at; each check belongs to one side.</summary>
public enum QualityRule
{
    /// <summary>Each closed year of the phase has at least one approved report.</summary>
    YearIsReported,

    /// <summary>A series of people that has begun has a figure in each later closed year.</summary>
    SeriesGoesOn,

    /// <summary>First submitted by the end of March after its year.</summary>
    SubmittedInTime,

    /// <summary>Covered before plus gain is covered now.</summary>
    FigureAddsUp,

    /// <summary>The cells fit into the total.</summary>
    CellsFit,

    /// <summary>The gain is within the country's population.</summary>
    WithinThePopulation,

    /// <summary>People covered since the phase began are not fewer than a year before.</summary>
    SeriesDoesNotFall,

    /// <summary>In use or reversed not before it was adopted.</summary>
    DatesAreInOrder,

    /// <summary>Every link says what it leads to.</summary>
    EvidenceIsNamed,

    /// <summary>Of people: where the figure comes from.</summary>
    SourceIsStated,

    /// <summary>Of people: how they were counted, and how counting one twice was avoided.</summary>
    MethodIsStated,

    /// <summary>Of changes: what the ILO did.</summary>
    ContributionIsStated,

    /// <summary>The sex of at least half of the people is stated.</summary>
    SexIsStated,

    /// <summary>The age of at least half of the people is stated.</summary>
    AgeIsStated,

    /// <summary>It is stated how many are persons with disabilities.</summary>
    DisabilityIsStated,
}

/// <summary>One check of one result, series or year: met, or open with who stands behind it.</summary>
/// <param name="Subject">The result it is about; null for a year of the country.</param>
/// <param name="Period">The year it is about.</param>
/// <param name="People">The people whose figure it concerns; zero for changes and years.</param>
/// <param name="Changes">The changes it concerns.</param>
public sealed record QualityCheck(QualityRule Rule, bool IsMet, Result? Subject, Period Period, long People, int Changes)
{
    public QualitySide Side => Rule switch
    {
        QualityRule.YearIsReported or QualityRule.SeriesGoesOn => QualitySide.Completeness,
        QualityRule.SubmittedInTime => QualitySide.Timeliness,
        QualityRule.FigureAddsUp or QualityRule.CellsFit or QualityRule.WithinThePopulation or QualityRule.SeriesDoesNotFall or QualityRule.DatesAreInOrder => QualitySide.Consistency,
        QualityRule.EvidenceIsNamed or QualityRule.SourceIsStated or QualityRule.MethodIsStated or QualityRule.ContributionIsStated => QualitySide.Evidence,
        _ => QualitySide.Disaggregation,
    };
}
