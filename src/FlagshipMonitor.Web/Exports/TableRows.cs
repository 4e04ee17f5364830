using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.OpenData.Formats;

namespace FlagshipMonitor.Web.Exports;

/// <summary>How a row of each table is written, in the order of its columns (OpenData/Tables).</summary>
internal static class TableRows
{
    public static ValueTask WriteAsync(TableWriter table, Country country, string? iatiIdentifier) => table
        .Text(country.Code.Value).Text(country.Iso2).Text(country.M49)
        .Text(country.Name.En).Text(country.Name.Fr).Text(country.Name.Es)
        .Text(RegionName(country.Region)).Text(country.IncomeGroup)
        .Truth(country.Priority)
        .Date(null) // the day a country joined is not published
        .Word(country.Status)
        .Text(iatiIdentifier)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ReleasedValue row) => table
        .Text(row.Country).Text(row.Theme).Text(row.Indicator)
        .Date(row.PeriodStart).Date(row.PeriodEnd)
        .Text(row.Kind).Number(row.Value).Text(row.State)
        .Truth(row.Estimated)
        .Text(row.Sex).Text(row.Age).Text(row.Group).Number(row.Step)
        .Text(row.Source).Text(row.Note).Date(row.ApprovedOn)
        .Number(row.Phase).Text(row.Origin)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ReleasedChange change, long? potential) => table
        .Text(change.PublicId).Text(change.Country.Value)
        .Date(change.Date.Day).Word(change.Date.Precision)
        .Number((int)change.Step).Text(change.ChangeType).Word(change.Stage).Date(change.ReversedOn?.Day)
        .List(change.Themes)
        .Text(change.Title).Text(change.WhatChanged)
        .Text(null) // no field of its own yet
        .List(change.Evidence.Select(e => e.Url))
        .Number(potential).Text(change.IloContribution)
        .Date(change.ApprovedOn).Number(change.Phase).Word(change.Origin)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ThematicArea theme) => table
        .Text(theme.Code).Text(theme.Name.En).Text(theme.Name.Fr).Text(theme.Name.Es).Number((int)Pillar.Themes)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ContextValue value) => table
        .Text(value.Country.Value).Text(value.Indicator).Number(value.Year).Number(value.Value)
        .Text(null) // the reference files do not say
        .Text(value.Source).Text(null).Text(value.Unit)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, Indicator indicator, string language) => table
        .Text(indicator.Code.Value).Text(indicator.Name.In(language)).Text(indicator.Definition.In(language)).Text(indicator.Unit)
        .Text(indicator.Kind switch { IndicatorKind.Ratio => "percentage", IndicatorKind.Qualitative or IndicatorKind.Ladder => "qualitative", _ => "unit" })
        .Text(indicator switch
        {
            { Dimension: not null } or { Unit: "people" } => "impact",
            { Code: var code } when code == IndicatorCode.InstitutionalChanges || code == IndicatorCode.CountriesWithResults => "outcome",
            _ => "output",
        })
        .Word(indicator.Kind).Word(indicator.Direction)
        // A country with changes in two years is one country.
        .Truth(indicator.Kind is IndicatorKind.Flow or IndicatorKind.Event && indicator.Code != IndicatorCode.CountriesWithResults)
        .Text(null)
        .Text(indicator.Provenance.Source)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, LedgerRow row) => table
        .Text(row.Kind).Text(row.Code).Text(row.Name).Text(row.Definition)
        .Text(row.Metric).Text(row.Dimension).Number(row.Phase).Text(row.Period)
        .Number(row.Baseline).Text(row.BaselinePeriod).Number(row.Value).Word(row.Bound).Text(row.Unit).Word(row.Use)
        .Word(row.Provenance.Certainty).List(row.Provenance.Sources).Text(row.Provenance.Note)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ReleaseSummary summary) => table
        .Text(summary.Release.Name)
        .Text(summary.Release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .Date(summary.Release.DataAsOf).Number(summary.Release.Phase).Number(summary.Release.Framework)
        .Word(summary.Origins)
        .Number(summary.Changes).Number(summary.People)
        .Text(summary.Release.Note).Text(summary.Release.Checksum)
        .EndRowAsync();

    public static ValueTask WriteAsync(TableWriter table, ReleasedFigure figure, ReleasedEdition edition)
    {
        var year = edition.Phase.Years.FirstOrDefault(y => y.Year == figure.Year);
        return table
            .Text(edition.Release.Name).Text(figure.Scope).Text(figure.Indicator.Value)
            .Date((year ?? edition.Phase.Years.First()).FirstDay).Date(year?.LastDay ?? edition.Until)
            .Number(figure.Step == 0 ? null : figure.Step)
            .Number(figure.Value).Text(figure.State).Number(figure.Lower).Number(figure.Upper).Number(figure.Net)
            .Number(figure.CountriesReported).Number(figure.CountriesExpected)
            .Number(figure.Baseline).Number(figure.Target).Number(edition.Release.HoldsExamples ? null : figure.Achievement) // examples achieve nothing
            .Truth(figure.State == "reported" ? figure.Estimated : null)
            .Word(OriginsOf.Of(figure.Derivation.Inputs.Count, figure.Derivation.Inputs.Count(i => i.Example), edition.Release.Illustrative))
            .EndRowAsync();
    }

    /// <summary>English in every language of the file, so that a program can rely on it.</summary>
    private static string RegionName(Region region) => region switch
    {
        Region.ArabStates => "Arab States",
        Region.AsiaAndThePacific => "Asia and the Pacific",
        Region.EuropeAndCentralAsia => "Europe and Central Asia",
        _ => region.ToString(),
    };
}
