using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Desks;

/// <summary>A release as it would be published, with what its files are made of besides.</summary>
/// <param name="Values">Every observation, in the order of its table.</param>
/// <param name="Results">The result behind each public id.</param>
public sealed record DraftedRelease(
    ReleasedEdition Edition,
    IReadOnlyList<ReleasedValue> Values,
    IReadOnlyList<ReleasedChange> Changes,
    IReadOnlyList<Country> Countries,
    IReadOnlyList<ThematicArea> Themes,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ContextValue> Context,
    IReadOnlyDictionary<string, ResultId> Results);

/// <summary>Checks files that are made of a release before it goes out. Who reads the files decides what is checked; a host that serves none checks none.</summary>
public delegate Task<IReadOnlyList<PreflightCheck>> ReleaseFilesCheck(DraftedRelease release, CancellationToken ct);
