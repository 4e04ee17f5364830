using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Reads the indicators of a portfolio file.</summary>
internal static class IndicatorReader
{
    private static readonly string[] Known = ["code", "kind", "direction", "dimension", "unit", "countriesOf", "bySteps", "programmeOnly"];

    public static List<IndicatorRule> Read(JsonFields fields)
    {
        var indicators = new List<IndicatorRule>();
        foreach (var element in fields.Items("indicators"))
        {
            var own = fields.As($"indicators[{indicators.Count}]");
            own = new JsonFields(element, own.Id, own.Errors);
            var text = own.Text("code", required: true);
            if (text is null)
            {
                continue;
            }

            if (!IndicatorCode.TryParse(text, out var code))
            {
                own.Unreadable("'code' must be an indicator's code: letters, digits and hyphens, at most 30.");
                continue;
            }

            own = own.As(code.Value);
            own.Only(Known);
            if (indicators.Exists(i => i.Code == code))
            {
                own.Fail(PortfolioRule.IdsAreUnique, "The indicator is given twice.");
            }

            indicators.Add(new IndicatorRule(code, own.Word<IndicatorKind>("kind", required: true) ?? default, own.Word<Direction>("direction", required: true) ?? default)
            {
                Dimension = own.Word<ImpactDimension>("dimension"),
                Unit = own.Text("unit"),
                CountriesOf = IndicatorCode.TryParse(own.Text("countriesOf"), out var other) ? other : null,
                BySteps = own.Flag("bySteps"),
                ProgrammeOnly = own.Flag("programmeOnly"),
            });
        }

        return indicators;
    }

    /// <summary>What follows from the values.</summary>
    public static List<IndicatorRule> Complete(List<IndicatorRule> indicators, List<ValueContribution> values) => WithPeople(WithDerived(indicators, values), values);

    /// <summary>Only people overlap: where a file says so of an indicator that names neither dimension nor unit, it is of people.</summary>
    private static List<IndicatorRule> WithPeople(List<IndicatorRule> indicators, List<ValueContribution> values)
    {
        var people = values.Where(v => v.ApprovedAt is not null && v.Overlaps.Count > 0).Select(v => v.Indicator).ToHashSet();
        return [.. indicators.Select(i => i is { Dimension: null, Unit: null } && people.Contains(i.Code) ? i with { Unit = "people" } : i)];
    }

    /// <summary>Countries with a result are those of the institutional changes, unless the file counts them itself.</summary>
    private static List<IndicatorRule> WithDerived(List<IndicatorRule> indicators, List<ValueContribution> values) =>
        indicators.Exists(i => i.Code == IndicatorCode.InstitutionalChanges) && !values.Exists(v => v.ApprovedAt is not null && v.Indicator == IndicatorCode.CountriesWithResults)
            ? [.. indicators.Select(i => i.Code == IndicatorCode.CountriesWithResults && i.CountriesOf is null ? i with { CountriesOf = IndicatorCode.InstitutionalChanges } : i)]
            : indicators;
}
