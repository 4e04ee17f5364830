using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>One value or event that may enter a figure: approved, or submitted and then in provisional figures only.</summary>
/// <param name="Id">Public id of the result, "SEN-2024-001".</param>
/// <param name="Period">The reporting period that holds it.</param>
public sealed record ValueContribution(string Id, IndicatorCode Indicator, CountryCode Country, Period Period, Figure Figure)
{
    /// <summary>What it is a series of besides indicator and country: a scheme; null where there is one series only.</summary>
    public string? Scheme { get; init; }

    /// <summary>The scheme's name for readers, where the series is kept under a key.</summary>
    public string? SchemeName { get; init; }

    /// <summary>The day from which it stands in totals: the end of its period, or the day it is known as of.</summary>
    public DateOnly Day { get; init; } = Period.LastDay;

    /// <summary>The date of an event as precisely as it is known; null where only the period is.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>When it became known; of two values of one series and period the later approval counts. Null while it is submitted.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>When it was taken back: from that day on it is in no figure, and as of an earlier one it still is.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Of a ratio: what is shared.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Of a ratio: the whole.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Of an event; null counts as achieved.</summary>
    public ChangeStage? Stage { get; init; }

    public PartialDate? ReversedOn { get; init; }

    /// <summary>1 to 3 of an institutional change.</summary>
    public int? Step { get; init; }

    /// <summary>Where a country stands on a ladder.</summary>
    public string? Rung { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<OverlapDeclaration> Overlaps { get; init; } = [];

    public IReadOnlyList<CellCount> Cells { get; init; } = [];

    public bool Estimated { get; init; }

    /// <summary>People who may also be counted in another country.</summary>
    public bool CrossBorder { get; init; }

    /// <summary>An example from public sources: no record of the programme.</summary>
    public bool Example { get; init; }

    public string? Evidence { get; init; }

    /// <summary>What an institutional change is a series of: its scheme or, without one, itself.</summary>
    internal string EventKey => Scheme ?? Id;

    internal bool IsWithdrawnBy(DateOnly day) => WithdrawnAt is { } at && DateOnly.FromDateTime(at.UtcDateTime) <= day;

    internal bool IsReported => Figure is Figure.Reported or Figure.Listed;

    internal decimal Amount => Figure.Amount ?? 0;
}

/// <summary>How the people of one scheme relate to those of another of the same country (results engine, section 6).</summary>
public enum OverlapKind
{
    /// <summary>Nobody is in both.</summary>
    Disjoint,

    /// <summary>Everybody here is in the other one too.</summary>
    SubsetOf,

    /// <summary>A known number is in both.</summary>
    OverlapKnown,

    /// <summary>Not known: the default.</summary>
    Unknown,
}

/// <summary>One declaration of overlap; that of one side is enough.</summary>
/// <param name="With">The other scheme.</param>
/// <param name="People">People in both, with <see cref="OverlapKind.OverlapKnown"/>.</param>
public sealed record OverlapDeclaration(string With, OverlapKind Kind, decimal? People = null)
{
    /// <summary>How many people the scheme that declares it shares with the other; null where that is not known.</summary>
    /// <param name="own">People of the scheme that declares it.</param>
    internal decimal? SharedBy(decimal own) => Kind switch
    {
        OverlapKind.Disjoint => 0,
        OverlapKind.SubsetOf => own,
        OverlapKind.OverlapKnown => People ?? 0,
        _ => null,
    };
}

/// <summary>People of one cell of a dimension: "sex", "women", 1,200.</summary>
public sealed record CellCount(string Dimension, string Cell, decimal People);
