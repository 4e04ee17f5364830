namespace FlagshipMonitor.Domain.Publishing;

/// <summary>
/// One observation of a release: a fact about an indicator, a period and a country or the programme, with the words and digits that
/// every file of it writes. Made from the release's other rows when it is published, so its fingerprint covers it without naming it.
/// </summary>
public sealed class ReleasedValue
{
    public const string Baseline = "baseline";
    public const string Milestone = "milestone";
    public const string Target = "target";
    public const string Actual = "actual";

    /// <summary>What an observation says: where the way began, what was expected on it and at its end, what came.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Baseline, Milestone, Target, Actual];

    public required int Release { get; init; }

    /// <summary>Its place in the release's table, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>A country's code; null for the programme's own rows.</summary>
    public string? Country { get; init; }

    /// <summary>A theme's code where it speaks of one theme; themes overlap and do not add up.</summary>
    public string? Theme { get; init; }

    public required string Indicator { get; init; }

    public required DateOnly PeriodStart { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public required string Kind { get; init; }

    /// <summary>Exact; null unless reported.</summary>
    public decimal? Value { get; init; }

    public required string State { get; init; }

    /// <summary>Null where nothing was reported.</summary>
    public bool? Estimated { get; init; }

    public string? Sex { get; init; }

    public string? Age { get; init; }

    public string? Group { get; init; }

    public int? Step { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Number of the phase; null outside the phases.</summary>
    public int? Phase { get; init; }

    /// <summary>"reported", "example", "mixed" or "illustrative"; null where nothing was reported.</summary>
    public string? Origin { get; init; }
}
