using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What approving a result would do to the public figures.</summary>
/// <param name="Figures">Its figures in the next release, for its country and the programme, against the latest release.</param>
/// <param name="LeftOut">Why it enters no figure; null where it does.</param>
public sealed record ApprovalEffect(IReadOnlyList<FigureChange> Figures, LeftOutReason? LeftOut);

/// <summary>Computes, with the engine, the figures as they would be if one more result were approved.</summary>
public sealed class ApprovalEffectQuery(FlagshipDbContext db, PortfolioQuery portfolios)
{
    /// <summary>What withdrawing a result would do: what is approved without it, against what is approved now.</summary>
    public async Task<IReadOnlyList<FigureChange>> WithoutAsync(Result result, DateOnly today, CancellationToken ct)
    {
        var counting = await db.Results.AsNoTracking().Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null).ToListAsync(ct);
        var portfolio = await portfolios.RunAsync(counting, today, ct);
        var now = Positions(portfolio);
        var without = Positions(await portfolios.RunAsync([.. counting.Where(r => r.Id != result.Id)], today, ct));
        var whole = portfolio.Countries.Contains(result.Country) ? Scope.Programme : Scope.Outside;
        return
        [
            .. IndicatorsOf(result, portfolio.Indicators).SelectMany(code => new[] { (code, Scope.Of(result.Country)), (code, whole) }).Where(without.ContainsKey)
                .Select(k => FigureChange.Of(without[k], now.TryGetValue(k, out var f)
                    ? new FigurePosition(f.Indicator, f.Scope, 0, 0, f.Measure.Figure.State, f.Measure.Figure.Amount, f.Measure.Upper) : null)),
        ];

        static Dictionary<(IndicatorCode, string), EvaluatedFigure> Positions(Portfolio portfolio) =>
            Evaluation.Evaluate(portfolio).Figures.Where(f => f.Year is null && f.Step is null).ToDictionary(f => (f.Indicator, f.Scope));
    }

    public async Task<ApprovalEffect> RunAsync(Result result, DateOnly today, CancellationToken ct)
    {
        // What it corrects would be superseded; the rest of what counts goes into the next release with it.
        var others = await db.Results.AsNoTracking()
            .Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null && r.Id != result.Id && r.Id != result.Supersedes)
            .ToListAsync(ct);
        var portfolio = await portfolios.RunAsync([.. others, result], today, ct, asIfApproved: result);
        var figures = Evaluation.Evaluate(portfolio).Figures.Where(f => f.Year is null && f.Step is null).ToDictionary(f => (f.Indicator, f.Scope));

        var country = Scope.Of(result.Country);
        var whole = portfolio.Countries.Contains(result.Country) ? Scope.Programme : Scope.Outside;
        var latest = await db.Releases.MaxAsync(r => (int?)r.Number, ct);
        var released = await db.ReleasedFigures
            .Where(f => f.Release == latest && f.Year == 0 && f.Step == 0 && (f.Scope == country || f.Scope == whole))
            .Select(f => new FigurePosition(f.Indicator, f.Scope, f.Year, f.Step, f.State, f.Value, f.Upper))
            .ToListAsync(ct);

        var keys = IndicatorsOf(result, portfolio.Indicators)
            .SelectMany(code => new[] { (code, country), (code, whole) })
            .Where(figures.ContainsKey).ToList();
        return new ApprovalEffect(
            [.. keys.Select(k => FigureChange.Of(figures[k], released.Find(r => (r.Indicator, r.Scope) == k)))],
            keys.Count == 0 ? LeftOutReason.NoFigure : ReasonOf(figures[keys[0]].Measure.Derivation));

        LeftOutReason? ReasonOf(Derivation derivation) => derivation.Inputs.Any(i => i.Id == result.PublicId)
            ? null
            : derivation.LeftOut.Where(l => l.Id == result.PublicId).Select(l => (LeftOutReason?)l.Reason).FirstOrDefault();
    }

    /// <summary>The result's own figure first, then the sum it is part of.</summary>
    private static IEnumerable<IndicatorCode> IndicatorsOf(Result result, IReadOnlyList<IndicatorRule> indicators)
    {
        if (result is InstitutionalChange)
        {
            return [IndicatorCode.InstitutionalChanges];
        }

        var dimension = ((PeopleReached)result).Dimension;
        var own = indicators.Where(i => i.Dimension == dimension).Select(i => i.Code);
        return dimension is ImpactDimension.Potential ? own : own.Append(IndicatorCode.Improvements);
    }
}
