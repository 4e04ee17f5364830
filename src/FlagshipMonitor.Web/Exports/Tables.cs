using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Web.Exports;

/// <summary>The tables that files hold: their columns, which never change, and how a row is written.</summary>
internal static class Tables
{
    public static readonly IReadOnlyList<string> Countries =
        ["iso3", "iso2", "m49", "name_en", "name_fr", "name_es", "region", "income_group", "priority", "start_date", "status", "iati_identifier"];

    public static readonly IReadOnlyList<string> Values =
        ["iso3", "theme", "indicator", "period_start", "period_end", "kind", "value", "state", "estimated", "dim_sex", "dim_age", "dim_group", "dim_step", "source", "note", "approved_on", "phase", "origin"];

    public static readonly IReadOnlyList<string> Changes =
        ["change_id", "iso3", "date", "date_precision", "step", "type", "stage", "reversed_on", "themes", "title", "description", "legal_reference", "evidence_url", "people_potential", "contribution", "approved_on", "phase", "origin"];

    public static readonly IReadOnlyList<string> Ledger =
        ["kind", "code", "name", "definition", "metric", "dimension", "phase", "period", "baseline", "baseline_period", "value", "bound", "unit", "use", "certainty", "source", "note"];

    public static readonly IReadOnlyList<string> Releases =
        ["release", "published_at", "data_as_of", "phase", "framework", "origin", "changes", "reports_of_people", "note", "checksum"];

    public static readonly IReadOnlyList<string> Figures =
        ["release", "scope", "indicator", "period_start", "period_end", "dim_step", "value", "state", "lower", "upper", "net", "countries_reported", "countries_expected", "baseline", "target", "achievement", "estimated", "origin"];

    public static readonly IReadOnlyList<string> Differences =
        ["kind", "id", "scope", "period", "dim_step", "old_state", "old_value", "old_lower", "old_upper", "old_target", "new_state", "new_value", "new_lower", "new_upper", "new_target",
            "old_version", "new_version", "move", "class", "cause", "reason", "results", "approved_by", "date"];

    public static Task WriteAsync(CsvFile csv, Country country) => csv
        .Text(country.Code.Value).Text(country.Iso2).Text(country.M49)
        .Text(country.Name.En).Text(country.Name.Fr).Text(country.Name.Es)
        .Text(RegionName(country.Region)).Text(country.IncomeGroup)
        .Truth(country.Priority)
        .Date(null) // the day a country joined is not published
        .Word(country.Status)
        .Text(null) // given with the first IATI file
        .EndRowAsync();

    public static Task WriteAsync(CsvFile csv, ReleasedValue row) => csv
        .Text(row.Country).Text(row.Theme).Text(row.Indicator)
        .Date(row.PeriodStart).Date(row.PeriodEnd)
        .Text(row.Kind).Number(row.Value).Text(row.State)
        .Truth(row.Estimated)
        .Text(row.Sex).Text(row.Age).Text(row.Group).Number(row.Step)
        .Text(row.Source).Text(row.Note).Date(row.ApprovedOn)
        .Number(row.Phase).Text(row.Origin)
        .EndRowAsync();

    public static Task WriteAsync(CsvFile csv, ReleasedChange change, long? potential) => csv
        .Text(change.PublicId).Text(change.Country.Value)
        .Date(change.Date.Day).Word(change.Date.Precision)
        .Number((int)change.Step).Text(change.ChangeType).Word(change.Stage).Date(change.ReversedOn?.Day)
        .Text(string.Join('|', change.Themes))
        .Text(change.Title).Text(change.WhatChanged)
        .Text(null) // no field of its own yet
        .Text(string.Join('|', change.Evidence.Select(e => e.Url)))
        .Number(potential).Text(change.IloContribution)
        .Date(change.ApprovedOn).Number(change.Phase).Word(change.Origin)
        .EndRowAsync();

    public static Task WriteAsync(CsvFile csv, LedgerRow row) => csv
        .Text(row.Kind).Text(row.Code).Text(row.Name).Text(row.Definition)
        .Text(row.Metric).Text(row.Dimension).Number(row.Phase).Text(row.Period)
        .Number(row.Baseline).Text(row.BaselinePeriod).Number(row.Value).Word(row.Bound).Text(row.Unit).Word(row.Use)
        .Word(row.Provenance.Certainty).Text(string.Join('|', row.Provenance.Sources)).Text(row.Provenance.Note)
        .EndRowAsync();

    public static Task WriteAsync(CsvFile csv, ReleaseSummary summary) => csv
        .Text(summary.Release.Name)
        .Text(summary.Release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .Date(summary.Release.DataAsOf).Number(summary.Release.Phase).Number(summary.Release.Framework)
        .Word(summary.Origins)
        .Number(summary.Changes).Number(summary.People)
        .Text(summary.Release.Note).Text(summary.Release.Checksum)
        .EndRowAsync();

    public static Task WriteAsync(CsvFile csv, ReleasedFigure figure, ReleasedEdition edition)
    {
        var year = edition.Phase.Years.FirstOrDefault(y => y.Year == figure.Year);
        return csv
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
