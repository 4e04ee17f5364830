using FlagshipMonitor.Domain.Publishing;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Results;

/// <summary>Why a figure or result differs from an earlier release, in words.</summary>
public static class DifferenceTexts
{
    /// <summary>The classes a correction can have, in the order in which they are offered.</summary>
    public static readonly IReadOnlyList<ChangeClass> OfCorrections = [ChangeClass.C, ChangeClass.R1, ChangeClass.R3];

    public static string Class(IStringLocalizer<SharedText> t, ChangeClass? change) => change switch
    {
        ChangeClass.R1 => t["Fuller data"],
        ChangeClass.R2 => t["Routine recalculation"],
        ChangeClass.R3 => t["Better method"],
        ChangeClass.C => t["Correction of an error"],
        _ => t["Not stated"],
    };

    /// <summary>What somebody who has to choose should know.</summary>
    public static string Hint(IStringLocalizer<SharedText> t, ChangeClass change) => change switch
    {
        ChangeClass.C => t["What was published is wrong. A notice appears on the older releases."],
        ChangeClass.R1 => t["What was published was right as far as it was known; now more is known."],
        ChangeClass.R3 => t["The same facts, counted in a better way."],
        _ => t["The framework, a target or a population figure was brought up to date."],
    };

    public static string Move(IStringLocalizer<SharedText> t, ResultMove move) => move switch
    {
        ResultMove.Added => t["Added"],
        ResultMove.Changed => t["Changed"],
        _ => t["Withdrawn"],
    };

    /// <summary>What moved a figure, without the reasons that people wrote.</summary>
    public static string Cause(IStringLocalizer<SharedText> t, FigureDifference difference) => difference.Cause switch
    {
        FigureCause.Results => string.Join("; ", difference.Results.GroupBy(r => r.Move).OrderByDescending(g => g.Key).Select(g => t["{0}: {1}", Move(t, g.Key), Ids([.. g.Select(r => r.PublicId)])])),
        FigureCause.Time => t["The day of the data moved on."],
        _ => t["The results are the same; the framework, a target or a population changed."],
    };

    private const int MostIds = 3;

    private static string Ids(List<string> ids) => string.Join(", ", ids.Take(MostIds)) + (ids.Count > MostIds ? $" +{ids.Count - MostIds}" : "");
}
