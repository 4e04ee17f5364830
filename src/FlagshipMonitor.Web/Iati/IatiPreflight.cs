using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Iati.Checks;
using FlagshipMonitor.Web.Iati.Writing;

namespace FlagshipMonitor.Web.Iati;

/// <summary>Writes the IATI file of a release that is not yet out, and says what of it the standard would not take and where that is put right.</summary>
internal sealed class IatiPreflight(IatiFile file, IatiIdentifiers identifiers, Installation installation)
{
    private const string NoSite = "https://localhost/";

    public Task<IReadOnlyList<PreflightCheck>> RunAsync(DraftedRelease drafted, CancellationToken ct)
    {
        var site = (installation.PublicUrl?.AbsoluteUri ?? NoSite).TrimEnd('/') + "/";
        var release = new IatiRelease(drafted.Edition, site, drafted.Countries, drafted.Themes, drafted.Indicators, drafted.Changes, drafted.Context);
        var now = drafted.Edition.Release.PublishedAt;
        var (errors, warnings) = (new List<PreflightFinding>(), new List<PreflightFinding>());
        foreach (var (part, document) in file.Documents(release, drafted.Values))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var problem in IatiCheck.Run(document, now))
            {
                (problem.IsError ? errors : warnings).Add(Finding(problem, part, release, drafted));
            }
        }

        // A fault of a setting or of an indicator is in every activity: it is said once, where it is first met.
        return Task.FromResult<IReadOnlyList<PreflightCheck>>(
        [
            new(PreflightKind.IatiIsValid, true, Once(errors)),
            new(PreflightKind.IatiFollowsAdvice, false, Once(warnings)),
        ]);
    }

    private PreflightFinding Finding(IatiProblem problem, string part, IatiRelease release, DraftedRelease drafted)
    {
        var result = ResultOf(problem.Place.Document, release, drafted);
        var cure = result is not null ? FileCure.Result : CureOf(problem.Place, part, release);
        return new PreflightFinding(
            identifiers.Of(release.Phase.Number, part), Result: result,
            File: new FileFinding(problem.Kind, problem.Rule, problem.Said, problem.Place.Path, problem.Value, part, problem.Place.Indicator, cure));
    }

    private static ResultId? ResultOf(string? document, IatiRelease release, DraftedRelease drafted)
    {
        var changes = release.Site + "changes/";
        return document?.StartsWith(changes, StringComparison.Ordinal) is true && drafted.Results.TryGetValue(document[changes.Length..].ToUpperInvariant(), out var id) ? id : null;
    }

    private static FileCure CureOf(Place place, string part, IatiRelease release)
    {
        var (path, isCountry, isTheme) = (place.Path, release.Countries.Any(c => c.Code.Value == part), release.Themes.Any(t => t.Code == part));
        return path.StartsWith("result", StringComparison.Ordinal)
            ? path.Contains("/period/target", StringComparison.Ordinal) || path.Contains("/baseline", StringComparison.Ordinal) ? FileCure.Target : FileCure.Indicator
            : isCountry && Begins("recipient-country", "title") ? FileCure.Country
            : isTheme && Begins("title", "sector/narrative", "tag/narrative") ? FileCure.Theme
            : FileCure.Settings;

        bool Begins(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (path.StartsWith(name, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static IReadOnlyList<PreflightFinding> Once(IEnumerable<PreflightFinding> findings) =>
        [.. findings.DistinctBy(f => f.File!.Cure is FileCure.Settings or FileCure.Indicator ? f.File with { Part = "" } : f.File)];
}
