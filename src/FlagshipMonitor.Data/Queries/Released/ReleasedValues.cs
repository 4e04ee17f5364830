using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>The frozen rows of a release that its values are made from.</summary>
/// <param name="Inputs">Null for a release from before inputs were frozen: its milestones are not known.</param>
public sealed record ReleasedRows(
    Release Release,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<ReleasedChange> Changes,
    IReadOnlyList<ReleasedPeople> People,
    IReadOnlyList<ReleasedFigure> Figures,
    ReleaseInputs? Inputs)
{
    public static ReleasedRows Of(ReleaseContents contents, IReadOnlyList<Phase> phases) =>
        new(contents.Release, phases, contents.Changes, contents.People, contents.Figures, contents.Inputs);
}

/// <summary>
/// The values table of a release: the programme's own rows, then country by country. For every indicator each year of the phase, then the position
/// at the release's day with its parts, then what it is measured against; what is dated outside the phase follows apart (docs/decisions/0012).
/// </summary>
public static class ReleasedValues
{
    public static IReadOnlyList<ReleasedValue> Of(ReleasedRows rows)
    {
        var edition = new ReleasedEdition(rows.Release, rows.Phases);
        var targets = rows.Inputs is { } inputs ? PortfolioReader.Read(System.Text.Encoding.UTF8.GetBytes(inputs.Portfolio)).Portfolio?.Targets ?? [] : [];
        var (changes, people, figures) = (rows.Changes.ToLookup(c => c.Country), rows.People.ToLookup(p => p.Country), rows.Figures.ToLookup(f => f.Scope, StringComparer.Ordinal));
        var countries = rows.Figures.Select(f => CountryCode.TryParse(f.Scope, out var code) ? code : null).OfType<CountryCode>()
            .Concat(rows.Changes.Select(c => c.Country)).Concat(rows.People.Select(p => p.Country)).Distinct().Order();
        var programme = new ScopeValues(edition, null, [.. figures[Scope.Programme]], rows.Changes, rows.People, targets);
        var row = 0;
        return [.. countries
            .Select(c => new ScopeValues(edition, c, [.. figures[Scope.Of(c)]], [.. changes[c]], [.. people[c]], targets))
            .Prepend(programme)
            .SelectMany(s => s.Rows())
            .Select(draft => draft.Of(rows.Release.Number, ++row))];
    }
}

/// <summary>The values of one country, or of the programme, in the order of its file.</summary>
internal sealed class ScopeValues(
    ReleasedEdition edition, CountryCode? country, IReadOnlyList<ReleasedFigure> figures, IReadOnlyList<ReleasedChange> changes, IReadOnlyList<ReleasedPeople> people,
    IReadOnlyList<TargetLine> targets)
{
    private readonly Dictionary<string, ReleasedPeople> _people = people.ToDictionary(p => p.PublicId, StringComparer.Ordinal);
    private readonly Dictionary<string, ReleasedChange> _changes = changes.ToDictionary(c => c.PublicId, StringComparer.Ordinal);

    public IEnumerable<ValueDraft> Rows()
    {
        var indicators = figures.Select(f => f.Indicator).Distinct()
            // In a country the sum of three dimensions is no value of its own: adding it to its parts would count them twice. The programme has a target for it.
            .Where(i => country is null || i != IndicatorCode.Improvements)
            .OrderBy(i => i.Value, StringComparer.Ordinal);
        return indicators.SelectMany(OfIndicator).Concat(country is null ? [] : Earlier());
    }

    private IEnumerable<ValueDraft> OfIndicator(IndicatorCode indicator)
    {
        var own = figures.Where(f => f.Indicator == indicator).ToList();
        foreach (var year in edition.Phase.Years)
        {
            if (own.FirstOrDefault(f => f.Year == year.Year && f.Half == 0 && f.Step == 0) is { } figure)
            {
                foreach (var row in OfFigure(figure, year.FirstDay, year.LastDay))
                {
                    yield return row;
                }
            }
        }

        foreach (var figure in own.Where(f => f.Year == 0).OrderBy(f => f.Step))
        {
            foreach (var row in OfFigure(figure, edition.Phase.FirstDay, edition.Until).Concat(Course(figure)))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<ValueDraft> OfFigure(ReleasedFigure figure, DateOnly from, DateOnly to)
    {
        var ids = figure.Derivation.Inputs.Select(i => i.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        var reports = ids.Select(i => _people.GetValueOrDefault(i)).OfType<ReleasedPeople>().ToList();
        var changed = ids.Select(i => _changes.GetValueOrDefault(i)).OfType<ReleasedChange>().ToList();
        var row = new ValueDraft(country, figure.Indicator, from, to, StateOf(figure), edition.Phase.Number)
        {
            Estimated = figure.Estimated,
            Step = figure.Step == 0 ? null : figure.Step,
            // What the programme's figures are made of are the rows of countries; their sources and ids would only be repeated.
            Source = country is null ? null : Join(reports.Select(p => p.Source)),
            Note = country is null ? Bounds(figure) : Join([.. ids, .. reports.Select(p => p.Note), Bounds(figure)]),
            ApprovedOn = reports.Select(p => p.ApprovedOn).Concat(changed.Select(c => c.ApprovedOn)).Select(d => (DateOnly?)d).Max(),
            // Of the demo a silence is made up as well.
            Origin = OriginsOf.Of([.. reports.Select(p => p.Origin), .. changed.Select(c => c.Origin)], edition.Release.Illustrative),
        };
        yield return row;

        if (country is null)
        {
            foreach (var theme in figure.ByTheme ?? [])
            {
                yield return row with { Theme = theme.Theme, Figure = new Figure.Reported(theme.Value), Note = null };
            }

            yield break;
        }

        if (figure.LeadingReport(reports) is not { Gain: { } gain, Cells.Count: > 0 } report)
        {
            yield break;
        }

        var who = Breakdown.Of(gain, report.Cells);
        foreach (var cell in who.BySex.Concat(who.ByAge).Concat(who.Cells.Where(c => c.Sex is not null && c.Age is not null)).Concat(who.Groups)
            .Concat(NotApplicableParts.Of(report.Cells)))
        {
            yield return row with
            {
                Figure = cell.Figure,
                Sex = cell.Sex,
                Age = cell.Age,
                Group = cell.Group,
                Source = report.Source,
                Note = report.PublicId,
                ApprovedOn = report.ApprovedOn,
            };
        }
    }

    /// <summary>What a position is measured against: where the counter began, what is expected at the end of a year, and at the end of the phase.</summary>
    private IEnumerable<ValueDraft> Course(ReleasedFigure figure)
    {
        if (figure.Target is not { } target)
        {
            yield break;
        }

        var phase = edition.Phase;
        var row = new ValueDraft(country, figure.Indicator, phase.FirstDay, phase.LastDay, new Figure.Reported(target), phase.Number)
        {
            Kind = ReleasedValue.Target,
            Step = figure.Step == 0 ? null : figure.Step,
            Source = figure.TargetSource,
            Origin = OriginsOf.Of([], edition.Release.Illustrative), // plans are nobody's example, but of the demo they are made up
        };
        if (figure.Baseline is { } baseline)
        {
            var before = phase.FirstDay.AddDays(-1);
            yield return row with { Kind = ReleasedValue.Baseline, From = before, To = before, Figure = new Figure.Reported(baseline) };
        }

        var line = targets.FirstOrDefault(t => t.Indicator == figure.Indicator && t.Scope == figure.Scope && (t.Step ?? 0) == figure.Step && t.Value == target);
        foreach (var (year, expected) in (line?.Milestones ?? TargetFacts.NoMilestones).OrderBy(m => m.Key))
        {
            yield return row with { Kind = ReleasedValue.Milestone, To = Period.OfYear(year).LastDay, Figure = new Figure.Reported(expected) };
        }

        yield return row;
    }

    /// <summary>The phase before, and the time outside the phases, has no figures of its own here: its results stand as they were found, outside every total.</summary>
    private IEnumerable<ValueDraft> Earlier()
    {
        foreach (var report in people.Where(p => p.Phase != edition.Release.Phase && p.Gain is not null).OrderBy(p => p.PublicId, StringComparer.Ordinal))
        {
            var year = Period.YearOf(report.AsOf.Day);
            yield return new ValueDraft(country, CodeOf(report.Dimension), year.FirstDay, year.LastDay, new Figure.Reported(report.Gain!.Value), report.Phase)
            {
                Estimated = report.Estimated,
                Source = report.Source,
                Note = Join([report.PublicId, report.Note]),
                ApprovedOn = report.ApprovedOn,
                Origin = OriginsOf.Of([report.Origin]),
            };
        }

        foreach (var year in changes
            .Where(c => c.Phase != edition.Release.Phase && InstitutionalChange.EverAchieved(c.Stage))
            .GroupBy(c => (c.Phase, c.Date.Day.Year)).OrderBy(g => g.Key.Year))
        {
            var period = Period.OfYear(year.Key.Year);
            yield return new ValueDraft(country, IndicatorCode.InstitutionalChanges, period.FirstDay, period.LastDay, new Figure.Reported(year.Count()), year.Key.Phase)
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
        "reported" => figure.Value is { } value ? new Figure.Reported(value) : Figure.InWords,
        "notDue" => Figure.Pending,
        "notApplicable" => new Figure.NotApplicable(""),
        _ => Figure.Missing,
    };

    /// <summary>Where several reports may overlap, the value is the lower bound and this says so.</summary>
    private static string? Bounds(ReleasedFigure figure) =>
        figure.Upper > figure.Lower ? FormattableString.Invariant($"lower bound; at most {figure.Upper:0}") : null;

    private static string? Join(IEnumerable<string?> parts) => string.Join('|', parts.Where(p => !string.IsNullOrEmpty(p)).Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}

/// <summary>A value before it has its place in a table.</summary>
internal sealed record ValueDraft(CountryCode? Country, IndicatorCode Indicator, DateOnly From, DateOnly To, Figure Figure, int? Phase)
{
    private static readonly Dictionary<AgeBand, string> Ages = new() { [AgeBand.Under15] = "0-14", [AgeBand.From15To64] = "15-64", [AgeBand.From65] = "65+" };

    public string Kind { get; init; } = ReleasedValue.Actual;

    public string? Theme { get; init; }

    public bool Estimated { get; init; }

    public Sex? Sex { get; init; }

    public AgeBand? Age { get; init; }

    public PeopleGroup? Group { get; init; }

    public int? Step { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public Origins? Origin { get; init; }

    public ReleasedValue Of(int release, int row) => new()
    {
        Release = release,
        Row = row,
        Country = Country?.Value,
        Theme = Theme,
        Indicator = Indicator.Value,
        PeriodStart = From,
        PeriodEnd = To,
        Kind = Kind,
        Value = Figure.Amount,
        State = Figure.State,
        Estimated = Kind == ReleasedValue.Actual && Figure is Figure.Reported ? Estimated : null,
        Sex = Word(Sex),
        Age = Age is { } age ? Ages[age] : null,
        Group = Word(Group),
        Step = Step,
        Source = Source,
        Note = Note,
        ApprovedOn = ApprovedOn,
        Phase = Phase,
        Origin = Word(Origin),
    };

    private static string? Word(Enum? value) => value is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
