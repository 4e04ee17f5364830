using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Reads one value of a portfolio file.</summary>
internal static class ValueReader
{
    private static readonly string[] Known =
    [
        "id", "indicator", "country", "period", "state", "status", "approvedAt", "withdrawnAt", "value", "numerator", "denominator", "changeClass", "scheme", "schemeName", "overlap",
        "themes", "cells", "estimated", "crossBorder", "evidence", "reason", "date", "knownOn", "stage", "step", "reversedOn", "example",
    ];

    private enum State
    {
        Reported,
        NotReported,
        NotApplicable,
        NotDue,
    }

    private enum Status
    {
        Draft,
        Submitted,
        Returned,
        Approved,
    }

    /// <returns>The value, and whether it counts now or provisionally; null when it cannot be read.</returns>
    public static (ValueContribution? Value, bool Counts) Read(JsonFields fields, Dictionary<IndicatorCode, IndicatorRule> indicators)
    {
        var before = fields.Errors.Count;
        fields.Only(Known);
        var indicator = ReadIndicator(fields, indicators);
        var country = fields.Text("country", required: true) is { } text ? PortfolioReader.Country(fields, text) : null;
        var period = ReadPeriod(fields);
        var state = fields.Word<State>("state", required: true);
        var status = fields.Word<Status>("status", required: true);
        var approvedAt = fields.Moment("approvedAt");
        var withdrawnAt = fields.Moment("withdrawnAt");
        var (value, numerator, denominator) = (fields.Number("value"), fields.Number("numerator"), fields.Number("denominator"));
        _ = fields.Word<Publishing.ChangeClass>("changeClass");
        if (indicator is null || country is null || period is null || state is null || status is null)
        {
            return (null, false);
        }

        if (status is Status.Approved && approvedAt is null && fields.Errors.Count == before)
        {
            fields.Fail(PortfolioRule.ApprovedHasADate, "It is approved but does not say when: 'approvedAt' is missing.");
        }

        if (withdrawnAt is not null && (status is not Status.Approved || withdrawnAt < approvedAt))
        {
            fields.Fail(PortfolioRule.DatesAreInOrder, "'withdrawnAt' is given, but it was not approved before.");
        }

        var isEvent = indicator.Kind is IndicatorKind.Event;
        var date = fields.Date("date");
        var known = fields.Day("knownOn");
        var rung = indicator.Kind is IndicatorKind.Ladder ? Rung(fields) : null;
        var figure = ReadFigure(fields, indicator, state.Value, value, numerator, denominator, rung);
        var reversedOn = fields.Date("reversedOn");
        var contribution = new ValueContribution(fields.Id, indicator.Code, country, period, figure)
        {
            Scheme = fields.Text("scheme"),
            Day = known ?? (isEvent ? date?.LastDay : null) ?? period.LastDay,
            Date = date,
            ApprovedAt = status is Status.Approved ? approvedAt : null,
            WithdrawnAt = withdrawnAt,
            Numerator = numerator,
            Denominator = denominator,
            Stage = isEvent ? fields.Word<ChangeStage>("stage") : null,
            ReversedOn = reversedOn,
            Step = isEvent ? fields.Whole("step", 1, 3) : null,
            Rung = rung,
            Themes = [.. fields.Texts("themes").Distinct(StringComparer.Ordinal)],
            Overlaps = ReadOverlaps(fields),
            Cells = ReadCells(fields),
            Estimated = fields.Flag("estimated"),
            CrossBorder = fields.Flag("crossBorder"),
            Example = fields.Flag("example"),
            Evidence = fields.Text("evidence"),
            SchemeName = fields.Text("schemeName"),
        };
        if (date is not null && !period.Holds(date.Day))
        {
            fields.Fail(PortfolioRule.DatesAreInOrder, $"'date' is not within the period {period}.");
        }

        if (reversedOn is not null && date is not null && reversedOn.LastDay < date.Day)
        {
            fields.Fail(PortfolioRule.DatesAreInOrder, "'reversedOn' is before 'date'.");
        }

        return fields.Errors.Count > before ? (null, false) : (contribution, status is Status.Approved or Status.Submitted);
    }

    private static IndicatorRule? ReadIndicator(JsonFields fields, Dictionary<IndicatorCode, IndicatorRule> indicators)
    {
        if (fields.Text("indicator", required: true) is not { } code)
        {
            return null;
        }

        if (IndicatorCode.TryParse(code, out var parsed) && indicators.TryGetValue(parsed, out var indicator))
        {
            return indicator;
        }

        fields.Fail(PortfolioRule.ReferencesAreKnown, $"The indicator '{code}' is not in the file.");
        return null;
    }

    private static Period? ReadPeriod(JsonFields fields)
    {
        if (fields.Text("period", required: true) is not { } text)
        {
            return null;
        }

        if (Period.TryParse(text, out var period))
        {
            return period;
        }

        fields.Unreadable($"'period' is '{text}'; it must be a year such as 2024 or a half-year such as 2024-H2.");
        return null;
    }

    private static Figure ReadFigure(JsonFields fields, IndicatorRule indicator, State state, decimal? value, decimal? numerator, decimal? denominator, string? rung)
    {
        if (state is not State.Reported)
        {
            if (value is not null || numerator is not null)
            {
                fields.Fail(PortfolioRule.ReportedHasAValue, $"It is {state}, yet has a value.");
            }

            return state is State.NotApplicable ? new Figure.NotApplicable(fields.Text("reason") ?? "Not applicable.") : Figure.Missing;
        }

        var said = indicator.Kind switch
        {
            IndicatorKind.Event or IndicatorKind.Qualitative => true,
            IndicatorKind.Ladder => rung is not null,
            IndicatorKind.Ratio => value is not null || numerator is not null && denominator is not null,
            _ => value is not null,
        };
        if (!said && !fields.Errors.Exists(e => e.Id == fields.Id))
        {
            fields.Fail(PortfolioRule.ReportedHasAValue, "It is reported but has no value.");
        }

        return indicator.Kind is IndicatorKind.Ratio && numerator is { } part && denominator is > 0 and { } whole ? Share(fields, part, whole)
            : indicator.Kind is IndicatorKind.Ladder or IndicatorKind.Qualitative || value is null && indicator.Kind is not IndicatorKind.Event ? Figure.InWords
            : new Figure.Reported(value ?? 1);
    }

    private static Figure Share(JsonFields fields, decimal part, decimal whole)
    {
        try
        {
            return new Figure.Reported(part / whole);
        }
        catch (OverflowException)
        {
            fields.Fail(PortfolioRule.NumbersFit, $"{part} over {whole} is too large.");
            return Figure.Missing;
        }
    }

    /// <summary>Where a country stands: a stage's name, a step, or a number.</summary>
    private static string? Rung(JsonFields fields) =>
        (fields.Get("stage") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : fields.Text("stage")) ?? (fields.Get("step") ?? fields.Get("value"))?.GetRawText();

    private static List<OverlapDeclaration> ReadOverlaps(JsonFields fields)
    {
        var overlaps = new List<OverlapDeclaration>();
        foreach (var (place, element) in fields.Items("overlap").Index())
        {
            var own = fields.On(element);
            own.Only(["with", "kind", "people"], $"overlap[{place}].");
            var (with, kind, people) = (own.Text("with", required: true), own.Word<OverlapKind>("kind", required: true), own.Number("people"));
            if (with is null || kind is null)
            {
                continue;
            }

            if (kind is OverlapKind.OverlapKnown && people is null)
            {
                own.Fail(PortfolioRule.ReportedHasAValue, $"The overlap with '{with}' is known, but 'people' is missing.");
            }

            overlaps.Add(new OverlapDeclaration(with, kind.Value, people));
        }

        return overlaps;
    }

    private static List<CellCount> ReadCells(JsonFields fields)
    {
        var cells = new List<CellCount>();
        foreach (var dimension in fields.Members("cells"))
        {
            if (dimension.Value.ValueKind is JsonValueKind.Null)
            {
                continue; // nothing is stated of it
            }

            if (dimension.Value.ValueKind is not JsonValueKind.Object)
            {
                fields.Unreadable($"The cells of '{dimension.Name}' must be an object.");
                continue;
            }

            // A cell that is null is not stated.
            foreach (var cell in dimension.Value.EnumerateObject().Where(c => c.Value.ValueKind is not JsonValueKind.Null))
            {
                if (fields.NumberOf($"cells.{dimension.Name}.{cell.Name}", cell.Value) is { } people)
                {
                    cells.Add(new CellCount(dimension.Name, cell.Name, people));
                }
            }
        }

        return cells;
    }
}
