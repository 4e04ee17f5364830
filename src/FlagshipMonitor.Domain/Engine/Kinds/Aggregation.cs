using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>How the values of one country combine over time and over its schemes, by the kind of indicator (results engine, section 3).</summary>
internal static class Aggregation
{
    public static Part Take(CountryValues values, IndicatorKind kind, Slice slice)
    {
        var part = new Part(values.Country);
        List<SchemePeople>? schemes = kind is IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Repeat ? [] : null;
        foreach (var series in values.Series)
        {
            switch (kind)
            {
                case IndicatorKind.Flow:
                    Sum(part, series, slice, schemes!);
                    break;
                case IndicatorKind.Repeat:
                    Peak(part, series, slice, schemes!);
                    break;
                case IndicatorKind.Event:
                    Count(part, series, slice);
                    break;
                case IndicatorKind.Qualitative:
                    List(part, series, slice);
                    break;
                default:
                    Latest(part, series, slice, kind, schemes);
                    break;
            }
        }

        part.IsReported |= part.Counted.Count > 0;
        if (schemes is not null)
        {
            Combine(part, schemes, values.Population);
        }

        return part;
    }

    /// <summary>Flow: the sum of the periods.</summary>
    private static void Sum(Part part, Series series, Slice slice, List<SchemePeople> schemes)
    {
        decimal sum = 0;
        var from = part.Counted.Count;
        foreach (var value in series.Values)
        {
            if (Enters(part, value, slice))
            {
                sum += value.Amount;
                part.Counted.Add((value, null));
            }
        }

        Add(part, schemes, series, from, sum);
    }

    /// <summary>Repeat: the same people again, so the peak.</summary>
    private static void Peak(Part part, Series series, Slice slice, List<SchemePeople> schemes)
    {
        ValueContribution? peak = null;
        foreach (var value in series.Values)
        {
            if (!Enters(part, value, slice))
            {
                continue;
            }

            var lower = peak is null || value.Amount > peak.Amount ? peak : value;
            peak = ReferenceEquals(lower, peak) ? value : peak;
            if (lower is not null)
            {
                part.LeaveOut(lower, LeftOutReason.BelowThePeak);
            }
        }

        if (peak is not null)
        {
            part.Counted.Add((peak, null));
            Add(part, schemes, series, part.Counted.Count - 1, peak.Amount);
        }
    }

    /// <summary>Cumulative, ratio, level, ladder: the latest report on or before the day.</summary>
    private static void Latest(Part part, Series series, Slice slice, IndicatorKind kind, List<SchemePeople>? schemes)
    {
        ValueContribution? latest = null;
        foreach (var value in series.Values)
        {
            if (!Enters(part, value, slice))
            {
                continue;
            }

            if (kind is IndicatorKind.Ratio && value is not { Numerator: not null, Denominator: > 0 })
            {
                part.LeaveOut(value, value.Denominator == 0 ? LeftOutReason.DenominatorIsZero : LeftOutReason.NoNumeratorAndDenominator);
                part.Alone = value.Figure is Figure.Reported ? value : part.Alone;
                continue;
            }

            part.Alone = null;

            if (latest is not null)
            {
                part.LeaveOut(latest, LeftOutReason.EarlierInItsSeries);
                part.Fell |= kind is IndicatorKind.Cumulative && value.Amount < latest.Amount;
            }
            else if (slice.Only is not null && kind is IndicatorKind.Cumulative)
            {
                part.Fell |= Before(series, value) is { } before && value.Amount < before.Amount;
            }

            latest = value;
        }

        if (latest is null)
        {
            return;
        }

        part.Counted.Add((latest, latest.Period.LastDay < slice.LastDue ? latest.Period.Year : null));
        if (schemes is not null)
        {
            Add(part, schemes, series, part.Counted.Count - 1, latest.Amount);
        }
        else if (kind is IndicatorKind.Ratio)
        {
            part.Numerator += latest.Numerator!.Value;
            part.Denominator += latest.Denominator!.Value;
        }
        else
        {
            part.Bounds = part.Own = Bounds.Exactly(latest.Amount);
        }
    }

    /// <summary>Event: those dated up to the day, gross, and those reversed by then.</summary>
    private static void Count(Part part, Series series, Slice slice)
    {
        foreach (var value in series.Values)
        {
            if (!Enters(part, value, slice))
            {
                continue;
            }

            var counted = value.Figure.Amount ?? 1;
            part.Counted.Add((value, null));
            part.Bounds += Bounds.Exactly(counted);
            if (IsReversed(value, slice))
            {
                part.Reversed += counted;
            }
        }
    }

    private static bool IsReversed(ValueContribution value, Slice slice) =>
        value.ReversedOn is { } on ? on.LastDay <= slice.ReversalsUntil : value.Stage is ChangeStage.Reversed;

    /// <summary>Qualitative: every report, as it is.</summary>
    private static void List(Part part, Series series, Slice slice)
    {
        foreach (var value in series.Values)
        {
            if (Enters(part, value, slice))
            {
                part.Counted.Add((value, null));
            }
        }
    }

    /// <summary>Whether a value is reported and within the slice; else it is noted why it does not enter.</summary>
    private static bool Enters(Part part, ValueContribution value, Slice slice)
    {
        if (!slice.Holds(value))
        {
            if (slice.Only is null)
            {
                part.LeaveOut(value, LeftOutReason.AfterTheDate);
            }

            return false;
        }

        if (value.IsReported)
        {
            return true;
        }

        part.NotApplicable = value.Figure as Figure.NotApplicable;
        part.LeaveOut(value, value.Figure is Figure.NotApplicable ? LeftOutReason.NotApplicable : LeftOutReason.NoFigure);
        return false;
    }

    private static ValueContribution? Before(Series series, ValueContribution value) =>
        series.Values.TakeWhile(v => !ReferenceEquals(v, value)).LastOrDefault(v => v.IsReported);

    private static void Add(Part part, List<SchemePeople> schemes, Series series, int from, decimal people)
    {
        if (part.Counted.Count > from)
        {
            schemes.Add(new SchemePeople(series.Scheme, people, Declared(part.Counted, from)));
        }
    }

    private static IReadOnlyList<OverlapDeclaration> Declared(List<(ValueContribution Value, int? CarriedFrom)> counted, int from) =>
        counted.Count == from + 1 ? counted[from].Value.Overlaps : Declared([.. counted.Skip(from).Select(c => c.Value)]);

    /// <summary>Of several periods the latest that says something of a scheme speaks for the series.</summary>
    internal static IReadOnlyList<OverlapDeclaration> Declared(IReadOnlyList<ValueContribution> values) =>
        [.. values.SelectMany(v => v.Overlaps).GroupBy(o => o.With, StringComparer.Ordinal).Select(g => g.Last())];

    private static void Combine(Part part, List<SchemePeople> schemes, decimal? population)
    {
        var contracted = schemes.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        var bounds = Overlaps.Combine(schemes, contracted);
        part.Bounds = bounds.CappedAt(population);
        part.Capped = part.Bounds != bounds;
        part.HasSeveralSchemes = schemes.Count > 1;
        part.Own = part.Counted.Exists(c => c.Value.CrossBorder)
            ? Overlaps.Combine([.. schemes.Where(s => !part.Counted.Exists(c => c.Value.CrossBorder && c.Value.Scheme == s.Scheme))]).CappedAt(population)
            : part.Bounds;
        if (contracted is { Count: > 0 })
        {
            part.Contracted = [.. part.Counted.Where(c => c.Value.Scheme is { } s && contracted.Contains(s)).Select(c => c.Value)];
            part.Counted.RemoveAll(c => part.Contracted.Contains(c.Value));
            foreach (var value in part.Contracted)
            {
                part.LeaveOut(value, LeftOutReason.PartOfAnotherScheme);
            }
        }
    }
}
