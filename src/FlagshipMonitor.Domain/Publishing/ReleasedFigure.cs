using System.Text.Json.Serialization;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A computed figure as one release holds it, with its derivation.</summary>
public sealed class ReleasedFigure
{
    private ReleasedFigure()
    {
        // EF Core fills it in.
    }

    public int Release { get; private init; }

    public IndicatorCode Indicator { get; private init; } = null!;

    /// <summary>A country's code, or a name of <see cref="Engine.Scope"/>.</summary>
    public string Scope { get; private init; } = "";

    /// <summary>0 for the position at the release's day.</summary>
    public int Year { get; private init; }

    /// <summary>1 or 2 for the half of a year, else 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Half { get; private init; }

    /// <summary>0 for all steps together.</summary>
    public int Step { get; private init; }

    /// <summary>The state as files write it: "reported", "notReported" …</summary>
    public string State { get; private init; } = "";

    /// <summary>Exact; null unless reported.</summary>
    public decimal? Value { get; private init; }

    public decimal? Lower { get; private init; }

    public decimal? Upper { get; private init; }

    /// <summary>Of events: less those reversed.</summary>
    public decimal? Net { get; private init; }

    public int? DistinctCountries { get; private init; }

    public int CountriesReported { get; private init; }

    public int CountriesExpected { get; private init; }

    public decimal? Baseline { get; private init; }

    public BaselineMode? BaselineMode { get; private init; }

    public decimal? Target { get; private init; }

    public string? TargetSource { get; private init; }

    /// <summary>(A − B) ÷ (T − B), exact; null where it cannot be said.</summary>
    public decimal? Achievement { get; private init; }

    public AchievementState AchievementState { get; private init; }

    public decimal? Phase1 { get; private init; }

    public bool HoldsExamples { get; private init; }

    public bool Estimated { get; private init; }

    public Derivation Derivation { get; private init; } = null!;

    /// <summary>Status and forecast; null without a target. While the release holds examples no page shows them.</summary>
    public Standing? Standing { get; private init; }

    /// <summary>Who or what is due and not reported; null where nothing is missing.</summary>
    public IReadOnlyList<string>? Missing { get; private init; }

    /// <summary>The same figure of each theme; null where no input has one.</summary>
    public IReadOnlyList<ThemeFigure>? ByTheme { get; private init; }

    /// <summary>The period, "2024" or "2024-H2"; empty for the position.</summary>
    [JsonIgnore]
    public string Period => Year == 0 ? "" : Half == 0 ? Programme.Period.OfYear(Year).ToString() : Programme.Period.OfHalf(Year, Half).ToString();

    internal static ReleasedFigure Of(int release, EvaluatedFigure figure) => new()
    {
        Release = release,
        Indicator = figure.Indicator,
        Scope = figure.Scope,
        Year = figure.Year ?? 0,
        Step = figure.Step ?? 0,
        State = figure.Measure.Figure.State,
        Value = figure.Measure.Figure.Amount,
        Lower = figure.Measure.Lower,
        Upper = figure.Measure.Upper,
        Net = figure.Measure.Net,
        DistinctCountries = figure.Measure.DistinctCountries,
        CountriesReported = figure.Measure.Coverage.Reported,
        CountriesExpected = figure.Measure.Coverage.Expected,
        Baseline = figure.Achievement.Baseline,
        BaselineMode = figure.Achievement.Mode,
        Target = figure.Achievement.Target,
        TargetSource = figure.TargetSource,
        Achievement = figure.Achievement.Share,
        AchievementState = figure.Achievement.State,
        Phase1 = figure.Phase1,
        HoldsExamples = figure.Measure.Derivation.HoldsExamples,
        Estimated = figure.Measure.Derivation.Inputs.Any(i => i.Estimated),
        Derivation = figure.Measure.Derivation,
        Standing = figure.Standing,
        Half = figure.Period?.Half ?? 0,
        Missing = figure.Measure.Coverage.Missing is { Count: > 0 } missing ? missing : null,
        ByTheme = figure.Measure.ByTheme is { } themes ? [.. themes.Select(t => new ThemeFigure(t.Key, t.Value))] : null,
    };
}

/// <summary>A figure of one theme; themes do not add up to the whole.</summary>
public sealed record ThemeFigure(string Theme, decimal Value);
