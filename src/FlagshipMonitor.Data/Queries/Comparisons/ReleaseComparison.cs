using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Reads what two releases differ in; what both hold alike stays in the database.</summary>
public static class ReleaseComparison
{
    /// <summary>Figures of a release that the other one gives otherwise, or all of them where there is no other one.</summary>
    public static async Task<ILookup<int, ComparedFigure>> FiguresAsync(DbContext db, int from, int? to, CancellationToken ct)
    {
        var rows = await db.Database.SqlQuery<FigureRow>($"""
            SELECT f.release, f.indicator, f.scope, f.year, f.half, f.step, f.state, f.value, f.lower, f.upper, f.net, f.baseline, f.target,
                ARRAY(SELECT i ->> 'Id' FROM jsonb_array_elements(f.derivation -> 'Inputs') i) AS inputs
            FROM released_figures f
            WHERE f.release IN ({from}, {to}) AND NOT EXISTS (
                SELECT FROM released_figures o
                WHERE o.release IN ({from}, {to}) AND o.release <> f.release
                    AND (o.indicator, o.scope, o.year, o.half, o.step) = (f.indicator, f.scope, f.year, f.half, f.step)
                    AND (o.state, o.value, o.lower, o.upper, o.net, o.baseline, o.target) IS NOT DISTINCT FROM (f.state, f.value, f.lower, f.upper, f.net, f.baseline, f.target))
            """).ToListAsync(ct);
        return rows.ToLookup(r => r.Release, r => new ComparedFigure(
            IndicatorCode.From(r.Indicator), r.Scope, r.Year, r.Half, r.Step, r.State, r.Value, r.Lower, r.Upper, r.Net, r.Baseline, r.Target, r.Inputs));
    }

    /// <summary>A figure that would be released, as a comparison needs it.</summary>
    public static ComparedFigure Of(EvaluatedFigure figure) => new(
        figure.Indicator, figure.Scope, figure.Year ?? 0, figure.Period?.Half ?? 0, figure.Step ?? 0, figure.Measure.Figure.State, figure.Measure.Figure.Amount,
        figure.Measure.Lower, figure.Measure.Upper, figure.Measure.Net, figure.Achievement.Baseline, figure.Achievement.Target,
        [.. figure.Measure.Derivation.Inputs.Select(i => i.Id)]);

    public static ComparedResult Of(Result result) =>
        new(result.PublicId!, result.Version, DateOnly.FromDateTime(result.ApprovedAt!.Value.UtcDateTime), result.Corrections);

    /// <summary>Why a result leaves, as its last word.</summary>
    public static Correction Of(Withdrawal withdrawal) => new(withdrawal.Version, withdrawal.Class, withdrawal.Reason, DateOnly.FromDateTime(withdrawal.DecidedAt!.Value.UtcDateTime));

    public static Correction Of(ReleasedWithdrawal withdrawal) => new(withdrawal.Version, withdrawal.Class, withdrawal.Reason, withdrawal.ApprovedOn);

    private sealed record FigureRow(
        int Release, string Indicator, string Scope, int Year, int Half, int Step, string State, decimal? Value, decimal? Lower, decimal? Upper, decimal? Net,
        decimal? Baseline, decimal? Target, string[] Inputs);
}
