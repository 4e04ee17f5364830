using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Results.Reviewing;

public enum CheckKind
{
    FigureAddsUp,
    CellsFit,
    WithinThePopulation,
    DisabilityKnown,
    EvidenceGiven,
    DatedInThePhase,
}

public enum CheckOutcome
{
    Passed,

    /// <summary>The reviewer should look; nothing is stopped.</summary>
    Warning,

    /// <summary>Cannot be right: data the result was checked against has changed since.</summary>
    Failed,
}

/// <summary>One automatic check of a submitted result. Checks help the reviewer and decide nothing.</summary>
public sealed record ReviewCheck(CheckKind Kind, CheckOutcome Outcome)
{
    /// <param name="result">What waits for a decision.</param>
    /// <param name="phase">The phase that counts now.</param>
    /// <param name="population">Population of the country in the result's year; null where none is known.</param>
    public static IReadOnlyList<ReviewCheck> Of(Result result, Phase phase, long? population) =>
    [
        .. result is PeopleReached people ? OfPeople(people, population) : [],
        new(CheckKind.EvidenceGiven, result.Evidence.Count > 0 ? CheckOutcome.Passed : CheckOutcome.Failed),
        new(CheckKind.DatedInThePhase, phase.Holds(result.LastDay) ? CheckOutcome.Passed : CheckOutcome.Warning),
    ];

    private static IEnumerable<ReviewCheck> OfPeople(PeopleReached people, long? population)
    {
        if (people.Gain is not { } gain)
        {
            yield break; // words have nothing to add up
        }

        if (people is { Covered: { } covered, CoveredBefore: { } before })
        {
            yield return new(CheckKind.FigureAddsUp, covered - before == gain ? CheckOutcome.Passed : CheckOutcome.Failed);
        }

        if (people.Cells.Count > 0)
        {
            yield return new(CheckKind.CellsFit, PeopleReached.CellsFit(people.Cells, gain) ? CheckOutcome.Passed : CheckOutcome.Failed);
        }

        yield return new(CheckKind.WithinThePopulation, population switch
        {
            null => CheckOutcome.Warning,
            { } all => gain <= all ? CheckOutcome.Passed : CheckOutcome.Failed,
        });
        yield return new(
            CheckKind.DisabilityKnown,
            people.Cells.Any(c => c.Group is PeopleGroup.PersonsWithDisabilities) ? CheckOutcome.Passed : CheckOutcome.Warning);
    }
}
