using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>Results with their indicators, in the order of children that the schema wants.</summary>
internal static class ResultWriter
{
    /// <param name="xml">The document.</param>
    /// <param name="site">The site's own address, with a slash at its end.</param>
    /// <param name="series">In the order of their results.</param>
    /// <param name="changes">The changes that were counted: their pages show the evidence.</param>
    public static void Write(IatiXml xml, string site, IReadOnlyList<ResultSeries> series, IReadOnlyList<ReleasedChange> changes)
    {
        foreach (var result in series.GroupBy(s => (s.Indicator.Type, s.Aggregates)))
        {
            var (type, aggregates) = result.Key;
            xml.Open("result", ("type", type.ToString(CultureInfo.InvariantCulture)), ("aggregation-status", Flag(aggregates)))
                .Told("title", IatiWords.ResultTitle(type, aggregates));
            foreach (var one in result)
            {
                Write(xml, site, one, one.Indicator.Type == 2 ? changes : []);
            }

            xml.Close();
        }
    }

    /// <summary>National coverage is no result; it is there to read the results beside it.</summary>
    public static void WriteContext(IatiXml xml, ContextValue value)
    {
        var year = value.Year.ToString(CultureInfo.InvariantCulture);
        xml.Open("result", ("type", "3"), ("aggregation-status", "0"))
            .Told("title", IatiWords.CoverageTitle)
            .Told("description", IatiWords.Context)
            .Open("indicator", ("measure", "2"), ("ascending", "1"), ("aggregation-status", "0"))
            .Told("title", IatiWords.CoverageIndicator)
            .Empty("reference", ("vocabulary", "9"), ("code", "1.3.1"), ("indicator-uri", "https://unstats.un.org/sdgs/metadata/?Text=&Goal=1&Target=1.3"))
            .Open("period").Empty("period-start", ("iso-date", year + "-01-01")).Empty("period-end", ("iso-date", year + "-12-31"))
            .Open("actual", ("value", IatiXml.Digits(value.Value))).Told("comment", IatiWords.Each(IatiWords.Context, IatiWords.Source(value.Source))!).Close()
            .Close().Close().Close();
    }

    private static void Write(IatiXml xml, string site, ResultSeries series, IReadOnlyList<ReleasedChange> changes)
    {
        var (indicator, isNumber) = (series.Indicator, series.Indicator.Measure != MeasuredIndicator.Qualitative);
        xml.Open("indicator", ("measure", indicator.Measure.ToString(CultureInfo.InvariantCulture)), ("ascending", Flag(indicator.Ascending)), ("aggregation-status", Flag(series.Aggregates)))
            .Told("title", series.Title)
            .Told("description", indicator.Definition);
        foreach (var change in changes)
        {
            DocumentLink(xml, $"{site}changes/{change.PublicId.ToLowerInvariant()}", IatiWords.Change(change.PublicId), ["A08"], [change.Language]);
        }

        xml.Empty("reference", ("vocabulary", "99"), ("code", indicator.Code), ("indicator-uri", site + "data/indicators.csv"));
        if (series.Baseline is { } baseline)
        {
            xml.Open("baseline", ("year", baseline.PeriodEnd.Year.ToString("0000", CultureInfo.InvariantCulture)), ("iso-date", IatiXml.Day(baseline.PeriodEnd)), ("value", Number(baseline, isNumber)));
            Comment(xml, baseline);
            xml.Close();
        }

        foreach (var period in series.Periods)
        {
            xml.Open("period").Empty("period-start", ("iso-date", IatiXml.Day(period.Start))).Empty("period-end", ("iso-date", IatiXml.Day(period.End)));
            foreach (var target in period.Targets)
            {
                Value(xml, "target", target, isNumber);
            }

            foreach (var actual in period.Actuals)
            {
                Value(xml, "actual", actual, isNumber);
            }

            xml.Close();
        }

        xml.Close();
    }

    /// <param name="categories">Codes of DocumentCategory.</param>
    public static void DocumentLink(IatiXml xml, string url, LocalisedText title, ReadOnlySpan<string> categories, ReadOnlySpan<string> languages)
    {
        xml.Open("document-link", ("format", "text/html"), ("url", url)).Told("title", title);
        foreach (var category in categories)
        {
            xml.Empty("category", ("code", category));
        }

        foreach (var language in languages)
        {
            xml.Empty("language", ("code", language));
        }

        xml.Close();
    }

    private static void Value(IatiXml xml, string name, ReleasedValue row, bool isNumber)
    {
        xml.Open(name, ("value", Number(row, isNumber)));
        Dimension(xml, "step", row.Step is { } step ? IatiWords.Step(step) : null);
        Dimension(xml, "sex", row.Sex);
        Dimension(xml, "age", row.Age);
        Dimension(xml, "group", row.Group);
        if (!ResultSeries.IsPart(row)) // the parts are of the same reports
        {
            Comment(xml, row);
        }

        xml.Close();
    }

    private static void Dimension(IatiXml xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.Empty("dimension", ("name", name), ("value", value));
        }
    }

    private static void Comment(IatiXml xml, ReleasedValue row)
    {
        if (IatiWords.Comment(row) is { } comment)
        {
            xml.Told("comment", comment);
        }
    }

    private static string? Number(ReleasedValue row, bool isNumber) => isNumber && row.Value is { } value ? IatiXml.Digits(value) : null;

    private static string Flag(bool yes) => yes ? "1" : "0";
}
