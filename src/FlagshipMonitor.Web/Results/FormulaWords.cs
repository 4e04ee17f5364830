using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Web.Results;

/// <summary>The rule of a figure in English words, which are the keys of their translations.</summary>
public static class FormulaWords
{
    public static string Of(Formula formula) => formula switch
    {
        Formula.SumOfPeriods => "The sum of all years, then of all countries.",
        Formula.SumOfLatest => "The latest approved value of each country up to the day, added up.",
        Formula.LargestOfOverlapping => "Several reports of one country, put together by what is known of their overlap; where nothing is known, the largest is the lower bound and their sum the upper.",
        Formula.SumOfLatestLowerBounds => "The reports of each country up to the day, put together by what is known of their overlap; where nothing is known, the largest is the lower bound and their sum the upper. Then all countries are added.",
        Formula.CountOfEvents => "Changes achieved up to the day, each counted once.",
        Formula.CountOfCountries => "Countries with at least one change.",
        Formula.SumOfDimensions => "Legal coverage, effective coverage and adequacy added up. These are improvements: one person may count in more than one.",
        Formula.SumOfPeaks => "The period with the highest value of each country, added up: the same people are reached again each period.",
        Formula.SumOfThePeriod => "What was reported for the period, added over countries.",
        Formula.PooledRatio => "The latest numerators of all countries added up, over their denominators added up.",
        Formula.LatestLevel => "The latest approved value of the country. Levels have no total over countries.",
        Formula.CountriesByStage => "How many countries stand on each stage, by their latest report.",
        Formula.ListOfReports => "What was reported, listed.",
        Formula.UniquePeople => "Different people: at least the larger of legal and effective coverage, at most both, with adequacy on top; country by country, then added.",
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, null),
    };
}
