using System.Globalization;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Results;

/// <summary>
/// Labels and values of a result's fields as people read them. Fields go by the names of <see cref="Result.Content"/>,
/// which are also those of the officer's form.
/// </summary>
public sealed class ResultFields(IStringLocalizer<SharedText> t, ResultNames names)
{
    public const string CellPrefix = "Cells.";

    /// <summary>The fields of an institutional change in the order of its form.</summary>
    public static readonly IReadOnlyList<string> OfChanges =
    [
        nameof(InstitutionalChange.Title), nameof(InstitutionalChange.Step), nameof(InstitutionalChange.ChangeType), nameof(InstitutionalChange.Date),
        nameof(InstitutionalChange.Stage), nameof(InstitutionalChange.InUseSince), nameof(InstitutionalChange.ReversedOn), nameof(InstitutionalChange.Themes),
        nameof(InstitutionalChange.WhatChanged), nameof(InstitutionalChange.IloContribution), nameof(InstitutionalChange.OthersContribution),
        nameof(Result.Note), nameof(Result.Evidence),
    ];

    /// <summary>The fields of people reached in the order of its form, without the cells of its tables.</summary>
    public static readonly IReadOnlyList<string> OfPeople =
    [
        nameof(PeopleReached.Dimension), nameof(PeopleReached.Scheme), nameof(PeopleReached.Change), nameof(PeopleReached.AsOf), nameof(PeopleReached.Covered),
        nameof(PeopleReached.CoveredBefore), nameof(PeopleReached.Gain), nameof(PeopleReached.Households), nameof(PeopleReached.InWords), nameof(PeopleReached.Estimated),
        nameof(PeopleReached.Overlaps), nameof(PeopleReached.Method),
        nameof(PeopleReached.Source), nameof(Result.Note), nameof(Result.Evidence),
    ];

    /// <summary>All cells of the two tables, in their order, as field names.</summary>
    public static readonly IReadOnlyList<string> OfCells =
    [
        .. from age in Enum.GetValues<AgeBand>().Cast<AgeBand?>().Append(null)
           from sex in Enum.GetValues<Sex>().Cast<Sex?>().Append(null)
           select CellPrefix + PeopleCell.OfSexAndAge(sex, age, null).Key,
        .. from @group in Enum.GetValues<PeopleGroup>()
           from sex in Enum.GetValues<Sex>().Cast<Sex?>().Append(null)
           select CellPrefix + PeopleCell.OfGroup(@group, sex, null).Key,
    ];

    /// <summary>Every field of a result in the order of its form; the cells stand before the method.</summary>
    public static IReadOnlyList<string> Of(Result result) => result is InstitutionalChange
        ? OfChanges
        : [.. OfPeople.TakeWhile(f => f != nameof(PeopleReached.Method)), .. OfCells, .. OfPeople.SkipWhile(f => f != nameof(PeopleReached.Method))];

    /// <summary>Texts of sentences: a comparison of them goes by words.</summary>
    public static bool IsProse(string field) => field is nameof(InstitutionalChange.Title) or nameof(InstitutionalChange.WhatChanged)
        or nameof(InstitutionalChange.IloContribution) or nameof(InstitutionalChange.OthersContribution) or nameof(PeopleReached.InWords)
        or nameof(PeopleReached.Method) or nameof(PeopleReached.Source) or nameof(Result.Note) or nameof(Result.Evidence);

    /// <summary>Whether the field is the difference of two others and not an answer of its own.</summary>
    public static bool IsComputed(string field, IReadOnlyDictionary<string, string> content) =>
        field == nameof(PeopleReached.Gain) && (content.ContainsKey(nameof(PeopleReached.Covered)) || content.ContainsKey(nameof(PeopleReached.Households)));

    public string Label(string field) => field switch
    {
        nameof(InstitutionalChange.Title) => t["Short title"],
        nameof(InstitutionalChange.Step) => t["Step"],
        nameof(InstitutionalChange.ChangeType) => t["Kind of change"],
        nameof(InstitutionalChange.Date) => t["Date of adoption or start"],
        nameof(InstitutionalChange.Stage) => t["Stage"],
        nameof(InstitutionalChange.InUseSince) => t["In use since"],
        nameof(InstitutionalChange.ReversedOn) => t["Reversed on"],
        nameof(InstitutionalChange.Themes) => t["Thematic areas"],
        nameof(InstitutionalChange.WhatChanged) => t["What is different now"],
        nameof(InstitutionalChange.IloContribution) => t["ILO contribution"],
        nameof(InstitutionalChange.OthersContribution) => t["Contribution of others"],
        nameof(PeopleReached.Dimension) => t["What people gained"],
        nameof(PeopleReached.Scheme) => t["Scheme"],
        nameof(PeopleReached.Change) => t["Institutional change it flows from"],
        nameof(PeopleReached.AsOf) => t["Figures as of"],
        nameof(PeopleReached.Covered) => t["People covered on that date"],
        nameof(PeopleReached.CoveredBefore) => t["Of these, covered before the phase"],
        nameof(PeopleReached.Gain) => t["People who gained"],
        nameof(PeopleReached.InWords) => t["In words"],
        nameof(PeopleReached.Estimated) => t["Estimate"],
        nameof(PeopleReached.Households) => t["Worked out from households"],
        nameof(PeopleReached.Overlaps) => t["Also counted in other schemes"],
        nameof(PeopleReached.Method) => t["How people were counted"],
        nameof(PeopleReached.Source) => t["Source"],
        nameof(Result.Note) => t["Note"],
        nameof(Result.Evidence) => t["Evidence"],
        _ when field.StartsWith(CellPrefix, StringComparison.Ordinal) => CellLabel(field[CellPrefix.Length..]),
        _ => field,
    };

    /// <summary>A value as a reader sees it; what has none reads "Not stated".</summary>
    public string Value(string field, string? value) => value is null ? t["Not stated"] : field switch
    {
        nameof(InstitutionalChange.Step) => StepTexts.Done(t, int.Parse(value, CultureInfo.InvariantCulture)),
        nameof(InstitutionalChange.ChangeType) => names.ChangeTypes.GetValueOrDefault(value, value),
        nameof(InstitutionalChange.Stage) => Enum.TryParse<ChangeStage>(value, out var stage) ? ResultTexts.Stage(t, stage) : value,
        nameof(InstitutionalChange.Date) or nameof(InstitutionalChange.InUseSince) or nameof(InstitutionalChange.ReversedOn) or nameof(PeopleReached.AsOf) => Date(value),
        nameof(InstitutionalChange.Themes) => Words.List(t, value.Split('|').Select(code => names.Themes.GetValueOrDefault(code, code))),
        nameof(PeopleReached.Dimension) => Enum.TryParse<ImpactDimension>(value, out var dimension) ? ResultTexts.Dimension(t, dimension) : value,
        nameof(PeopleReached.Scheme) => ResultTexts.Scheme(names.Schemes.GetValueOrDefault(value, value), names.Branches.GetValueOrDefault(value)),
        nameof(PeopleReached.Change) => names.Changes.TryGetValue(value, out var title) ? t["{0}: {1}", value, title] : value,
        nameof(PeopleReached.Estimated) => t["Yes"],
        nameof(PeopleReached.Households) => Households(value),
        nameof(PeopleReached.Overlaps) => string.Join("; ", value.Split('|').Select(Overlap)),
        nameof(PeopleReached.Covered) or nameof(PeopleReached.CoveredBefore) or nameof(PeopleReached.Gain) => Count(value),
        _ when field.StartsWith(CellPrefix, StringComparison.Ordinal) => value == "n/a" ? t["Not applicable"] : Count(value),
        _ => value,
    };

    /// <summary>"120|4.5|2019|Census", as <see cref="Domain.Engine.Households"/> writes it.</summary>
    private string Households(string value)
    {
        var parts = value.Split('|', 4);
        return t["{0} households with {1} people each ({2}, {3})", Count(parts[0]), Formats.Number(decimal.Parse(parts[1], CultureInfo.InvariantCulture), 2), parts[3], parts[2]];
    }

    /// <summary>"scheme=OverlapKnown:120", as <see cref="SchemeOverlap"/> writes it.</summary>
    private string Overlap(string value)
    {
        var parts = value.Split('=', ':');
        var scheme = names.Schemes.GetValueOrDefault(parts[0], parts[0]);
        var kind = Enum.Parse<OverlapKind>(parts[1]);
        return t["{0}: {1}", scheme, parts.Length > 2 ? t["{0} people are in both", Count(parts[2])] : Words.InSentence(ResultTexts.Overlap(t, kind))];
    }

    private static string Count(string value) => Formats.Count(long.Parse(value, CultureInfo.InvariantCulture));

    /// <summary>"2024", "2024-06" or "2024-06-30", as <see cref="PartialDate"/> writes them.</summary>
    private static string Date(string value)
    {
        var precision = value.Length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };
        var day = DateOnly.ParseExact(value + "-01-01"[..(10 - value.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Formats.Date(day, precision);
    }

    private string CellLabel(string key)
    {
        var parts = key.Split('-');
        var sex = Enum.TryParse<Sex>(parts[1], out var known) ? ResultTexts.Sex(t, known) : null;
        if (Enum.TryParse<PeopleGroup>(parts[0], out var group))
        {
            return sex is null ? ResultTexts.Group(t, group) : $"{ResultTexts.Group(t, group)}, {sex}";
        }

        var age = Enum.TryParse<AgeBand>(parts[0], out var band) ? ResultTexts.Age(t, band) : null;
        return (sex, age) switch
        {
            (null, null) => t["Sex and age not known"],
            (null, _) => $"{t["Sex not known"]}, {age}",
            (_, null) => $"{sex}, {t["of unknown age"]}",
            _ => $"{sex}, {age}",
        };
    }
}
