using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pages.Public.Countries;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>Charts of one country, with the numbers and words of its page.</summary>
internal sealed class CountryCharts(ReleasedCountry data, ReleasedEdition edition, IStringLocalizer<SharedText> t)
{
    private readonly ChartWords _words = new(edition, data.Country.Code.Value, t);

    private bool HoldsExamples => edition.Release.HoldsExamples;

    private string Name => data.Country.Name.Printed(Language.Current.Code);

    public ChartContent ChangesOverTime() => _words.Changes((year, step) => data.Figure(IndicatorCode.InstitutionalChanges, year, step), ChangesTitle());

    public ChartContent ChangesByStep() => _words.Steps((year, step) => data.Figure(IndicatorCode.InstitutionalChanges, year, step), ChangesTitle());

    /// <summary>Each type of gain by itself, or one of them; a country's sum of the three is no figure of its page.</summary>
    public ChartContent PeopleOverTime(IndicatorCode? only)
    {
        var shown = PublicTexts.Dimensions.Where(d => only is null || only == IndicatorCode.Improvements || d.Code == only).ToList();
        var sets = shown.Select(d => (d.Code, d.Tone, Name: PublicTexts.Name(t, d.Code), Years: edition.Phase.Years.Select(y => (y.Year, Figure: data.Figure(d.Code, y.Year))).ToList())).ToList();
        return new ChartContent(
            t["{0}: people reached, as reported for each year", Name],
            t["People who gained since {0}. One person may count in more than one type.", edition.Phase.FirstYear],
            new ColumnsDrawing([.. sets.Select(s => new ColumnSet(s.Name, ChartWords.InkOf(s.Tone), [.. s.Years.Select(y => _words.Column($"{y.Year}", y.Figure))]))], v => Formats.Millions((long)v)),
            [.. sets.SelectMany(s => s.Years.Select(y => _words.Number(s.Code, "actual", s.Name, $"{y.Year}", ChartWords.Reported(y.Figure), "people", _words.Said(y.Figure), ChartWords.StateOf(y.Figure))))]);
    }

    public ChartContent PeopleByType()
    {
        var rows = PublicTexts.Dimensions.Select(d => (d.Code, d.Tone, Name: PublicTexts.Name(t, d.Code), Figure: data.Figure(d.Code))).ToList();
        var largest = rows.Max(r => ChartWords.Reported(r.Figure)) ?? 0;
        return new ChartContent(
            t["{0}: people reached by type of gain", Name],
            t["People who gained since {0}. One person may count in more than one type.", edition.Phase.FirstYear],
            new BarsDrawing([new BarSet(null, largest, [.. rows.Select(r => new Bar(r.Name, ChartWords.Reported(r.Figure), Rounded(r.Figure), ChartWords.InkOf(r.Tone))
            {
                Whole = HoldsExamples ? null : r.Figure?.Target,
                TargetText = !HoldsExamples && r.Figure?.Target is { } goal ? t["Target: {0}", ChartWords.Millions(goal)].Value : null,
            })])]),
            [.. rows.Select(r => _words.Actual(r.Figure, r.Code, r.Name, "people", Rounded(r.Figure)))]);
    }

    public ChartContent WhoGained()
    {
        var sets = PublicTexts.Dimensions
            .Select(d => (d, Split: data.Figure(d.Code) is { } figure ? data.Breakdown(figure) : null))
            .Where(d => d.Split is not null)
            .Select(d => (d.d.Code, Who: new Who(PublicTexts.Name(t, d.d.Code), d.Split!.Value.Breakdown, d.d.Tone, NotApplicableParts.Of(d.Split.Value.Report.Cells)) { Report = d.Split.Value.Report.PublicId }))
            .SelectMany(d => d.Who.Tables(t).Select(table => (d.Code, d.Who, Table: table, Heading: t["{0}, {1}", d.Who.Label, table.Caption].Value)))
            .ToList();
        var reports = string.Join(", ", sets.Select(s => s.Who.Report).Distinct());
        return new ChartContent(
            t["{0}: who gained", Name],
            sets.Count == 0 ? "" : t["People, as reported in {0}", reports],
            sets.Count == 0
                ? new WordsDrawing(t["Not stated: no released figure of this country is split by sex, age or group."])
                : new BarsDrawing([.. sets.Select(s => new BarSet(s.Heading, s.Who.Breakdown.Total, [.. s.Table.Rows.Select(r => new Bar(r.Name, r.Figure.Amount, SaidOf(s.Who, r.Figure), ChartWords.InkOf(s.Who.Tone)))]))]),
            [.. sets.SelectMany(s => s.Table.Rows.Select(r => _words.Number(s.Code, "actual", s.Heading, r.Name, r.Figure.Amount, "people", SaidOf(s.Who, r.Figure), r.Figure.State)))]);
    }

    private string SaidOf(Who who, Domain.Engine.Figure figure) => figure.Amount is { } people && who.Breakdown.Total > 0
        ? t["{0} ({1})", PublicTexts.Figure(t, figure), Formats.Percent(people / who.Breakdown.Total)]
        : PublicTexts.Figure(t, figure);

    private string Rounded(ReleasedFigure? figure) => ChartWords.Reported(figure) is { } value ? Formats.Count(Domain.Engine.PublicRounding.Down((long)value)) : _words.Said(figure);

    private string ChangesTitle() => t["{0}: institutional changes up to {1}: {2}", Name, _words.Day, _words.Said(data.Figure(IndicatorCode.InstitutionalChanges))];
}
