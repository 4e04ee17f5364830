using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Demo;

/// <summary>Everything that is reported in the demo, round by round. Made from the list of countries alone, so it is the same everywhere.</summary>
internal sealed class DemoProgramme
{
    private readonly List<DemoReport> _reports = [];

    private DemoProgramme()
    {
    }

    public IReadOnlyList<DemoReport> Reports => _reports;

    /// <param name="countries">The priority countries with their populations, in the order of their codes.</param>
    /// <param name="outside">A country of the first phase only: what it reports counts on its own line.</param>
    public static DemoProgramme Of(IReadOnlyList<(CountryCode Code, long Population)> countries, CountryCode outside)
    {
        var programme = new DemoProgramme();
        for (var i = 0; i < countries.Count; i++)
        {
            programme.AddChanges(countries[i].Code, i);
        }

        programme.AddChange(outside, 0, 1, ChangeStep.Scheme, 2023, ChangeStage.Achieved);
        DemoPeopleReports.AddTo(programme._reports, countries);
        programme.AddReversals();
        return programme;
    }

    /// <summary>What becomes of a report: most of a closed round is approved; of the last one a part still waits.</summary>
    public static DemoEnd EndOf(string round, string key) => (round, DemoIds.Draw(key, 12)) switch
    {
        ("2025", < 5) or (not "2025", > 2) => DemoEnd.Approved,
        ("2025", < 9) or ("2024", 0) => DemoEnd.Submitted,
        ("2025", _) or ("2024", 1) => DemoEnd.Returned,
        (_, 2) => DemoEnd.ApprovedAfterReturn,
        _ => DemoEnd.Approved,
    };

    private void AddChanges(CountryCode country, int index)
    {
        var pace = DemoPaces.Of(index);
        if (pace is DemoPace.Silent)
        {
            if (index % 20 == (int)DemoPace.Silent)
            {
                AddChange(country, index, 0, ChangeStep.Strategy, 2024, ChangeStage.Planned);
            }

            return;
        }

        var count = pace switch
        {
            DemoPace.Ahead => 4,
            DemoPace.Steady or DemoPace.Overlapping => 3,
            DemoPace.VerySlow or DemoPace.Stopped => 1,
            _ => 2,
        };
        for (var n = 0; n < count; n++)
        {
            var year = pace is DemoPace.Late ? 2023 + n : DemoTimes.FirstYear + ((index + 2 * n) % 5);
            AddChange(country, index, n, (ChangeStep)(1 + ((index + n) % 3)), year, StageOf(DemoIds.Draw($"{country} stage {n}", 6)));
        }
    }

    private static ChangeStage? StageOf(int draw) => draw switch
    {
        0 or 4 => ChangeStage.Achieved,
        1 => ChangeStage.Operational,
        2 => null,
        3 => ChangeStage.InProgress,
        _ => ChangeStage.Planned,
    };

    private void AddChange(CountryCode country, int index, int number, ChangeStep step, int year, ChangeStage? stage)
    {
        var (key, language) = ($"{country} change {number}", DemoTexts.LanguageOf(country));
        var month = 1 + DemoIds.Draw(key + " month", 12);
        var date = (DemoIds.Draw(key + " precision", 5)) switch
        {
            0 => PartialDate.OfYear(year),
            1 => PartialDate.OfMonth(year, month),
            _ => PartialDate.OfDay(year, month, 1 + DemoIds.Draw(key + " day", 28)),
        };
        var facts = new ChangeFacts(step, DemoTexts.Change(step, number + 1, language), date, DemoTexts.Evidence(key, language))
        {
            ChangeType = TypeOf(step, index + number),
            Stage = stage,
            InUseSince = stage is ChangeStage.Operational ? PartialDate.OfYear(year + 1) : null,
            Themes = [.. Enumerable.Range(0, 1 + index % 3).Select(t => $"T{1 + (index + number + 5 * t) % 16:00}").Distinct()],
            WhatChanged = DemoTexts.Says(language),
            IloContribution = DemoTexts.Says(language),
            Note = index % 4 == 0 ? DemoTexts.Says(language) : null,
        };
        var round = $"{year}";
        _reports.Add(new DemoChange(round, key, country, language, EndOf(round, key), facts));
    }

    private static string TypeOf(ChangeStep step, int draw)
    {
        string[] types = step switch
        {
            ChangeStep.Strategy => ["step_1.policy_or_strategy", "step_1.action_plan", "step_1.ratification"],
            ChangeStep.Scheme => ["step_2.law", "step_2.regulation", "step_2.new_scheme", "step_2.scheme_reform"],
            _ => ["step_3.delivery_system", "step_3.governance_body", "step_3.financing_measure", "step_3.information_system"],
        };
        return types[draw % types.Length];
    }

    /// <summary>A few laws that were achieved, and are reversed later: a correction of what was approved.</summary>
    private void AddReversals()
    {
        var reversed = _reports.OfType<DemoChange>()
            .Where(c => c is { End: DemoEnd.Approved, Facts: { Stage: ChangeStage.Achieved, Step: ChangeStep.Scheme }, Round: "2021" or "2022" or "2023" }).Take(5).ToList();
        _reports.AddRange(reversed.Select(c => new DemoChange(
            DemoTimes.Corrections, c.Key + " reversed", c.Country, c.Language, DemoEnd.Approved,
            c.Facts with { Stage = ChangeStage.Reversed, ReversedOn = PartialDate.OfMonth(2025, 6) })
        {
            Corrects = (c.Key, DemoTexts.Fuller(c.Language), ChangeClass.R1),
        }));
    }
}
