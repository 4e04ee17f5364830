using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>An approved value that can enter a figure.</summary>
/// <param name="Id">Public id of the result, "SEN-2024-001".</param>
/// <param name="Series">What it is a series of besides indicator and country: a scheme or a change.</param>
/// <param name="Day">The as-of day.</param>
/// <param name="ApprovedAt">When it became known; of two values of one series and period the later approval counts.</param>
public sealed record ValueContribution(
    string Id,
    IndicatorCode Indicator,
    CountryCode Country,
    string Series,
    DateOnly Day,
    Figure Figure,
    DateTimeOffset ApprovedAt,
    bool Estimated = false,
    bool Example = false,
    string? Evidence = null);

/// <summary>An approved institutional change, or another event that is counted.</summary>
/// <param name="Date">The day on which it has certainly happened is the last its precision allows.</param>
public sealed record EventContribution(
    string Id,
    CountryCode Country,
    PartialDate Date,
    ChangeStage? Stage,
    DateTimeOffset ApprovedAt,
    PartialDate? ReversedOn = null,
    int? Step = null,
    bool Example = false,
    string? Evidence = null);
