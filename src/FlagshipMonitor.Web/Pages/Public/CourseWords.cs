using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Dashboards;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>Where a released figure stands for its date, and where its pace leads: two things that are said side by side. Only of releases without examples.</summary>
/// <param name="Say">A number as the page prints it.</param>
public sealed record CourseWords(ReleasedFigure Figure, int LastYear, Func<decimal, string> Say)
{
    /// <summary>Null without a target, or where nothing can be said.</summary>
    public Status? Status => Figure.Target is null ? null : Figure.Standing?.Status;

    public string StatusText(IStringLocalizer<SharedText> t) => Figure.Standing is { RequiredPace: not null, Status: Domain.Engine.Status.OnTrack }
        ? t["On track for this date"]
        : ResultTexts.Status(t, Status!.Value);

    /// <summary>How far from what is expected by now; null where nothing is.</summary>
    public string? Distance(IStringLocalizer<SharedText> t) => Figure is { Value: { } actual, Standing: { Expected: { } expected, RequiredPace: not null } } && Status is not Domain.Engine.Status.Achieved
        ? (actual - expected) switch
        {
            0 => t["as expected by now"].Value,
            > 0 and var more => t["{0} above the expected value", Say(more)].Value,
            var less => t["{0} below the expected value", Say(-less)].Value,
        }
        : null;

    /// <summary>Null where the figure says nothing yet.</summary>
    public string? Finding(IStringLocalizer<SharedText> t) => Figure switch
    {
        not { Value: not null, Target: not null, Standing: not null } => null,
        { Standing: { RequiredPace: not null, Projection: { } p, Status: not Domain.Engine.Status.Achieved } } => p.ReachedIn is { } quarter
            ? t["At this pace {0} of {1} by the end of {2} ({3}–{4}); the target in the {5}.", Say(p.Value), Say(Figure.Target.Value), LastYear, Say(p.Lower), Say(p.Upper), DashboardWords.Quarter(t, quarter)]
            : t["At this pace {0} of {1} by the end of {2} ({3}–{4}).", Say(p.Value), Say(Figure.Target.Value), LastYear, Say(p.Lower), Say(p.Upper)],
        _ => DashboardWords.Finding(t, Figure.Value.Value, Figure.Target.Value, Figure.Baseline ?? 0, Figure.Standing, Say, LastYear),
    };
}
