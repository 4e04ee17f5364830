using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>One fact of the values table: an indicator for a country and period, in all or for a part of the people.</summary>
public sealed record ValueRow(CountryCode Country, IndicatorCode Indicator, DateOnly From, DateOnly To, Figure Figure, int? Phase)
{
    public bool Estimated { get; init; }

    public Sex? Sex { get; init; }

    public AgeBand? Age { get; init; }

    public PeopleGroup? Group { get; init; }

    public int? Step { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Null where nothing was reported.</summary>
    public Origins? Origin { get; init; }
}

/// <summary>
/// The values of a country as its file writes them: for every indicator each year of the phase, then the position at the
/// release's day with its parts; what is dated outside the phase follows apart.
/// </summary>
public static class ReleasedValues
{
    public static IEnumerable<ValueRow> Of(ReleasedCountry country)
    {
        if (country.Edition is not { } edition)
        {
            return [];
        }

        var indicators = country.Figures.Select(f => f.Indicator).Distinct()
            // The sum of three dimensions is no value of its own: adding it to its parts would count them twice.
            .Where(i => i != IndicatorCode.Improvements)
            .OrderBy(i => i.Value, StringComparer.Ordinal);
        return indicators.SelectMany(i => OfIndicator(country, edition, i)).Concat(Earlier(country, edition));
    }

    private static IEnumerable<ValueRow> OfIndicator(ReleasedCountry country, ReleasedEdition edition, IndicatorCode indicator)
    {
        var phase = edition.Phase;
        foreach (var year in phase.Years)
        {
            if (country.Figure(indicator, year.Year) is { } figure)
            {
                foreach (var row in OfFigure(country, figure, phase, year.FirstDay, year.LastDay))
                {
                    yield return row;
                }
            }
        }

        foreach (var figure in country.Figures.Where(f => f.Indicator == indicator && f.Year == 0).OrderBy(f => f.Step))
        {
            foreach (var row in OfFigure(country, figure, phase, phase.FirstDay, edition.Until))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<ValueRow> OfFigure(ReleasedCountry country, ReleasedFigure figure, Phase phase, DateOnly from, DateOnly to)
    {
        var ids = figure.Derivation.Inputs.Select(i => i.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        var people = country.People.Where(p => ids.Contains(p.PublicId)).OrderBy(p => p.PublicId, StringComparer.Ordinal).ToList();
        var changes = country.Changes.Where(c => ids.Contains(c.PublicId)).ToList();
        var row = new ValueRow(country.Country.Code, figure.Indicator, from, to, StateOf(figure), phase.Number)
        {
            Estimated = figure.Estimated,
            Step = figure.Step == 0 ? null : figure.Step,
            Source = Join(people.Select(p => p.Source)),
            Note = Join([.. ids, .. people.Select(p => p.Note), Bounds(figure)]),
            ApprovedOn = people.Select(p => p.ApprovedOn).Concat(changes.Select(c => c.ApprovedOn)).Select(d => (DateOnly?)d).Max(),
            // Of the demo a silence is made up as well.
            Origin = OriginsOf.Of([.. people.Select(p => p.Origin), .. changes.Select(c => c.Origin)], country.Edition!.Release.Illustrative),
        };
        yield return row;

        if (country.Breakdown(figure) is not { } who)
        {
            yield break;
        }

        foreach (var cell in who.Breakdown.BySex.Concat(who.Breakdown.ByAge).Concat(who.Breakdown.Cells.Where(c => c.Sex is not null && c.Age is not null)).Concat(who.Breakdown.Groups)
            .Concat(NotApplicableParts.Of(who.Report.Cells)))
        {
            yield return row with
            {
                Figure = cell.Figure,
                Sex = cell.Sex,
                Age = cell.Age,
                Group = cell.Group,
                Source = who.Report.Source,
                Note = who.Report.PublicId,
                ApprovedOn = who.Report.ApprovedOn,
            };
        }
    }

    /// <summary>The phase before, and the time outside the phases, has no figures of its own here: its results stand as they were found, outside every total.</summary>
    private static IEnumerable<ValueRow> Earlier(ReleasedCountry country, ReleasedEdition edition)
    {
        foreach (var people in country.People.Where(p => p.Phase != edition.Release.Phase && p.Gain is not null).OrderBy(p => p.PublicId, StringComparer.Ordinal))
        {
            var year = Period.YearOf(people.AsOf.Day);
            yield return new ValueRow(country.Country.Code, CodeOf(people.Dimension), year.FirstDay, year.LastDay, new Figure.Reported(people.Gain!.Value), people.Phase)
            {
                Estimated = people.Estimated,
                Source = people.Source,
                Note = Join([people.PublicId, people.Note]),
                ApprovedOn = people.ApprovedOn,
                Origin = OriginsOf.Of([people.Origin]),
            };
        }

        foreach (var year in country.Changes
            .Where(c => c.Phase != edition.Release.Phase && InstitutionalChange.EverAchieved(c.Stage))
            .GroupBy(c => (c.Phase, c.Date.Day.Year)).OrderBy(g => g.Key.Year))
        {
            var period = Period.OfYear(year.Key.Year);
            yield return new ValueRow(country.Country.Code, IndicatorCode.InstitutionalChanges, period.FirstDay, period.LastDay, new Figure.Reported(year.Count()), year.Key.Phase)
            {
                Note = Join(year.Select(c => c.PublicId).Order(StringComparer.Ordinal)),
                ApprovedOn = year.Max(c => c.ApprovedOn),
                Origin = OriginsOf.Of([.. year.Select(c => c.Origin)]),
            };
        }
    }

    private static IndicatorCode CodeOf(ImpactDimension dimension) => IndicatorCode.From("PR-" + dimension.ToString().ToUpperInvariant());

    private static Figure StateOf(ReleasedFigure figure) => figure.State switch
    {
        "reported" => new Figure.Reported(figure.Value!.Value),
        "notDue" => Figure.Pending,
        "notApplicable" => new Figure.NotApplicable(""),
        _ => Figure.Missing,
    };

    /// <summary>Where several reports may overlap, the value is the lower bound and this says so.</summary>
    private static string? Bounds(ReleasedFigure figure) =>
        figure.Upper > figure.Lower ? FormattableString.Invariant($"lower bound; at most {figure.Upper:0}") : null;

    private static string? Join(IEnumerable<string?> parts) => string.Join('|', parts.Where(p => !string.IsNullOrEmpty(p)).Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
