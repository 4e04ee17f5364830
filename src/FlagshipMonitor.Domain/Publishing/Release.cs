using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A numbered, unchangeable publication of everything approved at a moment: "r1", "r2" …</summary>
public sealed class Release
{
    private Release()
    {
        // EF Core fills it in.
    }

    public int Number { get; private init; }

    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Approved by the end of this day.</summary>
    public DateOnly DataAsOf { get; private init; }

    /// <summary>Number of the framework version the figures were computed under.</summary>
    public int Framework { get; private init; }

    /// <summary>Number of the phase the figures are of.</summary>
    public int Phase { get; private init; }

    /// <summary>Whether any result in it is an example from public sources: then it is no record, and no status is shown.</summary>
    public bool HoldsExamples { get; private init; }

    /// <summary>Whether it is made of the demo's reports. They are never mixed with others, so all of it is.</summary>
    public bool Illustrative { get; private init; }

    public string? Note { get; private init; }

    /// <summary>How figures are marked that moved although their results did not: R2 routine, R3 a better method. Null for releases from before it was asked.</summary>
    public ChangeClass? Recalculation { get; private init; }

    /// <summary>Why, where a manager said so; always with R3.</summary>
    public string? RecalculationReason { get; private init; }

    /// <summary>SHA-256 of the release and its rows, in lower-case hexadecimal.</summary>
    public string Checksum { get; private set; } = "";

    public string Name => $"r{Number}";

    /// <summary>Publishes a candidate. The results are exactly those it names; the figures are computed from them; no check stands in the way.</summary>
    /// <param name="checks">Checks besides those of results, inputs and texts, which are made here.</param>
    /// <param name="texts">The summaries the candidate names.</param>
    /// <param name="withdrawals">Approved withdrawals of results that the release before held.</param>
    public static ReleaseContents Publish(
        ReleaseCandidate candidate, Actor by, int number, IReadOnlyCollection<Result> results, Portfolio portfolio, IReadOnlyDictionary<SchemeId, Scheme> schemes,
        IReadOnlyCollection<Phase> phases, int framework, DateTimeOffset now, IReadOnlyCollection<PreflightCheck>? checks = null, ReleaseTexts? texts = null,
        IReadOnlyCollection<Withdrawal>? withdrawals = null)
    {
        texts ??= ReleaseTexts.None;
        candidate.Publish(by, number, results, texts.Narratives);
        var evaluated = Evaluation.Evaluate(portfolio).Released;
        Rule.ReleaseChecksPass.Require(Preflight.Of(results, portfolio, evaluated, texts).Concat(checks ?? []).All(c => !c.Stops));
        return Draft(
            new ReleaseTerms(number, candidate.DataAsOf, framework, now, candidate.Note, candidate.Recalculation, candidate.RecalculationReason),
            results, portfolio, evaluated, schemes, phases, texts, withdrawals);
    }

    /// <summary>The rows of a release, before or when it is published: nothing is decided and nothing checked here.</summary>
    /// <param name="evaluated">The figures computed from the portfolio.</param>
    public static ReleaseContents Draft(
        ReleaseTerms terms, IReadOnlyCollection<Result> results, Portfolio portfolio, IReadOnlyList<EvaluatedFigure> evaluated, IReadOnlyDictionary<SchemeId, Scheme> schemes,
        IReadOnlyCollection<Phase> phases, ReleaseTexts texts, IReadOnlyCollection<Withdrawal>? withdrawals = null)
    {
        var illustrative = results.Count(r => r.Origin is Origin.Illustrative);
        if (illustrative > 0 && illustrative < results.Count)
        {
            throw new InvalidOperationException("A release holds made-up reports or none: they are never mixed with others.");
        }

        var number = terms.Number;
        var changes = results.OfType<InstitutionalChange>().Select(c => ReleasedChange.Of(number, c, PhaseOf(c))).OrderBy(c => c.PublicId, StringComparer.Ordinal).ToList();
        var released = changes.Select(c => c.PublicId).ToHashSet(StringComparer.Ordinal);
        var people = results.OfType<PeopleReached>()
            .Select(p => ReleasedPeople.Of(number, p, PhaseOf(p), schemes, p.Change is { } c && released.Contains(c) ? c : null))
            .OrderBy(p => p.PublicId, StringComparer.Ordinal).ToList();
        var figures = evaluated.Select(f => ReleasedFigure.Of(number, f)).ToList();
        var narratives = texts.Narratives.Select(n => ReleasedNarrative.Of(number, n)).OrderBy(n => n.Scope, StringComparer.Ordinal).ToList();
        var release = new Release
        {
            Number = number,
            PublishedAt = terms.Now,
            DataAsOf = terms.DataAsOf,
            Framework = terms.Framework,
            Phase = portfolio.Phase.Number,
            HoldsExamples = results.Any(r => r.Origin is Origin.Example),
            Illustrative = illustrative > 0,
            Note = terms.Note,
            Recalculation = terms.Recalculation,
            RecalculationReason = terms.RecalculationReason,
        };
        var inputs = new ReleaseInputs(number, PortfolioWriter.Write(portfolio));
        var gone = (withdrawals ?? []).Select(w => ReleasedWithdrawal.Of(number, w)).OrderBy(w => w.PublicId, StringComparer.Ordinal).ToList();
        release.Checksum = ReleaseChecksum.Of(release, changes, people, figures, inputs, narratives, gone);
        return new ReleaseContents(release, changes, people, figures, inputs, narratives) { Withdrawals = gone };

        int? PhaseOf(Result result) => phases.FirstOrDefault(p => p.Holds(result.Day))?.Number;
    }
}

/// <summary>What a release is told of itself.</summary>
/// <param name="Framework">Number of the framework version its figures are computed under.</param>
public sealed record ReleaseTerms(int Number, DateOnly DataAsOf, int Framework, DateTimeOffset Now, string? Note, ChangeClass Recalculation, string? RecalculationReason);

/// <summary>A release with all its rows.</summary>
public sealed record ReleaseContents(
    Release Release, IReadOnlyList<ReleasedChange> Changes, IReadOnlyList<ReleasedPeople> People, IReadOnlyList<ReleasedFigure> Figures, ReleaseInputs Inputs,
    IReadOnlyList<ReleasedNarrative> Narratives)
{
    /// <summary>Results that the release before held and this one no longer does.</summary>
    public IReadOnlyList<ReleasedWithdrawal> Withdrawals { get; init; } = [];
}
