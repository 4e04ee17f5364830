using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>One of the programme's three ambitions: phase 2 as a multiple of phase 1.</summary>
/// <param name="Factor">2 for each of them.</param>
/// <param name="MoreThan">Whether the factor must be exceeded ("more than double") or reached ("double").</param>
/// <param name="Phase2">What phase 2 has come to; its state says why there is none.</param>
public sealed record Ambition(IndicatorCode Indicator, decimal? Phase1, Figure Phase2, decimal Factor, bool MoreThan)
{
    /// <summary>Phase 2 ÷ phase 1; null without one of them, or with a phase 1 of zero.</summary>
    public decimal? Multiple => Phase1 is { } first && first != 0 && Phase2.Amount is { } second ? second / first : null;

    /// <summary>Null while it cannot be said.</summary>
    public bool? Reached => Multiple is { } multiple ? MoreThan ? multiple > Factor : multiple >= Factor : null;

    /// <summary>The three ambitions: more than double the countries, double the changes, more than double the people.</summary>
    public static IReadOnlyList<Ambition> OfTheProgramme(Func<IndicatorCode, decimal?> phase1, Func<IndicatorCode, Figure> phase2)
    {
        return
        [
            Of(IndicatorCode.PriorityCountries, moreThan: true),
            Of(IndicatorCode.InstitutionalChanges, moreThan: false),
            Of(IndicatorCode.Improvements, moreThan: true),
        ];

        Ambition Of(IndicatorCode code, bool moreThan) => new(code, phase1(code), phase2(code), Factor: 2, moreThan);
    }
}
