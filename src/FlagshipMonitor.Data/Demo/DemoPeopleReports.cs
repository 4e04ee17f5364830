using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Demo;

/// <summary>The demo's reports of people reached.</summary>
internal static class DemoPeopleReports
{
    /// <summary>What all countries together plan, in people; chosen so that the three dimensions stand differently against their targets.</summary>
    private static readonly (ImpactDimension Dimension, long Plan)[] Plans =
    [
        (ImpactDimension.Legal, 39_000_000), (ImpactDimension.Effective, 40_000_000), (ImpactDimension.Adequacy, 7_000_000),
    ];

    /// <summary>Nobody plans to reach more than this share of a population in one dimension.</summary>
    private const decimal MostOfThePopulation = 0.25m;

    public static void AddTo(List<DemoReport> reports, IReadOnlyList<(CountryCode Code, long Population)> countries)
    {
        foreach (var (dimension, _) in Plans)
        {
            foreach (var (code, index, people) in PlansOf(dimension, countries))
            {
                AddYears(reports, code, index, dimension, people);
            }
        }

        for (var i = 0; i < countries.Count; i++)
        {
            AddWordsAndPlans(reports, countries[i].Code, i, countries[i].Population);
        }

        AddCorrections(reports);
    }

    /// <summary>What each country that has a plan means to reach by the end of the phase.</summary>
    public static IEnumerable<(CountryCode Code, int Index, decimal People)> PlansOf(ImpactDimension dimension, IReadOnlyList<(CountryCode Code, long Population)> countries)
    {
        var plan = Plans.Single(p => p.Dimension == dimension).Plan;
        var planning = countries.Select((c, i) => (c.Code, c.Population, Index: i, Weight: Math.Sqrt(c.Population))).Where(c => HasPlan(dimension, c.Index)).ToList();
        var weights = planning.Sum(c => c.Weight);
        return planning.Select(c => (c.Code, c.Index, (decimal)Math.Min(plan * c.Weight / weights, (double)(c.Population * MostOfThePopulation))));
    }

    private static bool HasPlan(ImpactDimension dimension, int index) => dimension switch
    {
        ImpactDimension.Legal => index % 3 != 0,
        ImpactDimension.Adequacy => index % 2 == 0,
        _ => true,
    };

    private static void AddYears(List<DemoReport> reports, CountryCode country, int index, ImpactDimension dimension, decimal plan)
    {
        var (pace, language) = (DemoPaces.Of(index), DemoTexts.LanguageOf(country));
        var parts = DemoPaces.Schemes(pace);
        for (var year = DemoTimes.FirstYear; year <= DemoTimes.LastYear; year++)
        {
            if (DemoPaces.Reached(pace, year) is not { } reached)
            {
                continue;
            }

            for (var scheme = 0; scheme < parts.Length; scheme++)
            {
                var key = $"{country} {dimension} {scheme + 1} {year}";
                var gain = pace is DemoPace.Zero && dimension is ImpactDimension.Effective ? 0 : (long)(plan * reached / 100 * parts[scheme] / 100) / 10 * 10;
                var round = pace is DemoPace.Late && year == 2024 ? DemoTimes.Corrections : $"{year}";
                reports.Add(new DemoPeople(round, key, country, language, DemoProgramme.EndOf(round, key), Facts(key, index, dimension, year, gain, language) with { Overlaps = Overlaps(country, index, scheme, gain, language) }, DemoTexts.Scheme(scheme + 1, language), null));
            }
        }
    }

    private static PeopleFacts Facts(string key, int index, ImpactDimension dimension, int year, long gain, string language) =>
        new(dimension, PartialDate.OfDay(year, 12, 31), DemoTexts.Evidence(key, language))
        {
            Covered = index % 2 == 0 ? gain + 12_000 : null,
            CoveredBefore = index % 2 == 0 ? 12_000 : null,
            Gain = gain,
            Estimated = DemoPaces.Of(index) is DemoPace.Zero || DemoIds.Draw(key + " estimated", 9) == 0,
            Method = DemoTexts.Says(language),
            Source = DemoTexts.Says(language),
            Cells = Cells(index, gain),
        };

    /// <summary>What the second and third scheme of a country say of the first: each kind is declared somewhere, and somewhere nothing is.</summary>
    private static List<SchemeOverlap> Overlaps(CountryCode country, int index, int scheme, long gain, string language)
    {
        if (scheme == 0)
        {
            return [];
        }

        var first = DemoPeople.SchemeOf(country, DemoTexts.Scheme(1, language));
        return (index / 5 % 5) switch
        {
            0 => [new SchemeOverlap(first, OverlapKind.Disjoint)],
            1 => [new SchemeOverlap(first, OverlapKind.SubsetOf)],
            2 => [new SchemeOverlap(first, OverlapKind.OverlapKnown, gain / 5)],
            3 => [new SchemeOverlap(first, OverlapKind.Unknown)],
            _ => [],
        };
    }

    /// <summary>From no split at all to a full one; one country has cells small enough to be kept back.</summary>
    private static List<PeopleCell> Cells(int index, long gain)
    {
        if (gain < 100 || index % 4 == 0)
        {
            return [];
        }

        var women = gain * (40 + index % 17) / 100;
        if (index % 4 == 1)
        {
            return [PeopleCell.OfSexAndAge(Sex.Women, null, women), PeopleCell.OfSexAndAge(Sex.Men, null, gain - women)];
        }

        var small = index % 20 == 2 ? 3 : women / 5;
        List<PeopleCell> cells =
        [
            PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, small),
            PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, women - small - women / 8),
            PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, women / 8),
            PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From15To64, (gain - women) * 3 / 4),
        ];
        if (index % 4 == 3)
        {
            cells.Add(PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, gain / 14));
            cells.Add(PeopleCell.OfGroup(PeopleGroup.InformalEconomy, null, gain / 2));
            cells.Add(PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, women / 2));
            cells.Add(PeopleCell.OfGroup(PeopleGroup.Migrants, null, null)); // does not apply
        }

        return cells;
    }

    /// <summary>Potential coverage of a strategy, access in words, and a planned figure in words.</summary>
    private static void AddWordsAndPlans(List<DemoReport> reports, CountryCode country, int index, long population)
    {
        var language = DemoTexts.LanguageOf(country);
        if (index % 5 == 1 && reports.OfType<DemoChange>().FirstOrDefault(c => c.Country == country && c is { End: DemoEnd.Approved, Round: "2021" or "2022" or "2023" }) is { } change)
        {
            var key = $"{country} potential";
            Add("2023", key, new PeopleFacts(ImpactDimension.Potential, PartialDate.OfYear(2023), DemoTexts.Evidence(key, language)) { Gain = population / 10 }, change.Key);
        }

        if (index % 10 is 4 or 7)
        {
            var key = $"{country} words";
            var dimension = index % 10 == 4 ? ImpactDimension.Access : ImpactDimension.Legal;
            Add("2022", key, new PeopleFacts(dimension, PartialDate.OfYear(2022), DemoTexts.Evidence(key, language)) { InWords = DemoTexts.InWords(language) }, null);
        }

        void Add(string round, string key, PeopleFacts facts, string? changeKey) => reports.Add(new DemoPeople(
            round, key, country, language, DemoEnd.Approved, facts, changeKey is null ? DemoTexts.Scheme(1, language) : null, changeKey));
    }

    /// <summary>Approved figures that were wrong, or of which more is known later: the releases differ by them.</summary>
    private static void AddCorrections(List<DemoReport> reports)
    {
        var approved = reports.OfType<DemoPeople>().Where(p => p is { End: DemoEnd.Approved, Facts.Gain: > 1_000 }).ToList();
        var fuller = approved.Where(p => p.Round == "2022").Where((_, n) => n % 9 == 0).Select(p => Correction(p, "2024", 108, DemoTexts.Fuller(p.Language), ChangeClass.R1));
        var wrong = approved.Where(p => p.Round is "2023" or "2024").Where((_, n) => n % 14 == 0).Select(p => Correction(p, DemoTimes.Corrections, 90, DemoTexts.Corrected(p.Language), ChangeClass.C));
        reports.AddRange([.. fuller.Concat(wrong)]);
    }

    private static DemoPeople Correction(DemoPeople of, string round, int percent, string reason, ChangeClass changeClass)
    {
        var gain = of.Facts.Gain!.Value * percent / 100 / 10 * 10;
        return new DemoPeople(
            round, of.Key + " corrected", of.Country, of.Language, DemoEnd.Approved,
            of.Facts with { Gain = gain, Covered = null, CoveredBefore = null, Cells = [], Overlaps = [] }, of.Scheme, of.ChangeKey)
        {
            Corrects = (of.Key, reason, changeClass),
        };
    }
}
