using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>What is looked at before a release is published.</summary>
public enum PreflightKind
{
    /// <summary>Every result has at least one source that others can check.</summary>
    EvidenceIsGiven,

    /// <summary>Values, overlaps and populations do not contradict each other.</summary>
    NothingContradicts,

    /// <summary>Every target lies where its indicator leads.</summary>
    TargetsAgree,

    /// <summary>The frozen inputs give the same figures once more.</summary>
    InputsRecompute,

    /// <summary>No summary says a headline figure otherwise than it was computed.</summary>
    TextsAgree,

    /// <summary>Every figure that a summary names has a value.</summary>
    TextFiguresAreReported,

    /// <summary>The release's IATI file breaks no rule of the standard.</summary>
    IatiIsValid,

    /// <summary>The release's IATI file does nothing that the standard advises against.</summary>
    IatiFollowsAdvice,
}

/// <summary>One thing a check found.</summary>
/// <param name="Subject">Public id of a result, code of an indicator, or name of a figure.</param>
/// <param name="Rule">The rule that is broken, where one says it.</param>
/// <param name="Result">The result to open, where it is one.</param>
/// <param name="Text">What a summary says, where it is one.</param>
/// <param name="File">What a file of the release says, where it is one.</param>
public sealed record PreflightFinding(string Subject, PortfolioRule? Rule = null, ResultId? Result = null, TextFinding? Text = null, FileFinding? File = null);

/// <summary>A check before publication with what it found.</summary>
/// <param name="Blocks">Whether a finding stands in the way, or is only to be known.</param>
public sealed record PreflightCheck(PreflightKind Kind, bool Blocks, IReadOnlyList<PreflightFinding> Findings)
{
    public bool Passed => Findings.Count == 0;

    /// <summary>Whether nothing may be published because of it.</summary>
    public bool Stops => Blocks && !Passed;
}

/// <summary>The checks that every release passes: made where it is published, so that no way leads around them.</summary>
public static class Preflight
{
    /// <param name="figures">The figures computed from the portfolio.</param>
    /// <param name="texts">The summaries of the release.</param>
    public static IReadOnlyList<PreflightCheck> Of(IReadOnlyCollection<Result> results, Portfolio portfolio, IReadOnlyList<EvaluatedFigure> figures, ReleaseTexts? texts = null)
    {
        var findings = (texts ?? ReleaseTexts.None).Check(figures, portfolio);
        var byId = results.Where(r => r.PublicId is not null).GroupBy(r => r.PublicId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var targets = PortfolioCheck.CheckTargets(portfolio);
        return
        [
            new(PreflightKind.EvidenceIsGiven, true, [.. results.Where(r => r.Evidence.Count == 0).Select(r => new PreflightFinding(r.PublicId ?? "", Result: r.Id))]),
            new(PreflightKind.NothingContradicts, true, [.. PortfolioCheck.Check(portfolio).Except(targets).Select(Finding)]),
            new(PreflightKind.TargetsAgree, true, [.. targets.Select(Finding)]),
            new(PreflightKind.InputsRecompute, true, [.. Recomputed().Select(f => new PreflightFinding(f))]),
            new(PreflightKind.TextsAgree, true, [.. findings.Where(f => !f.IsOfMissing).Select(f => new PreflightFinding(f.Scope, Text: f))]),
            // The page then says "not reported", which is true: nothing to stop a release for.
            new(PreflightKind.TextFiguresAreReported, false, [.. findings.Where(f => f.IsOfMissing).Select(f => new PreflightFinding(f.Scope, Text: f))]),
        ];

        PreflightFinding Finding(PortfolioError error) => new(error.Id, error.Rule, byId.TryGetValue(error.Id, out var id) ? id : null);

        IReadOnlyList<string> Recomputed() => new ReleaseInputs(0, PortfolioWriter.Write(portfolio)).Disagreements([.. figures.Select(f => ReleasedFigure.Of(0, f))]);
    }
}
