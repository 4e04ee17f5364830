using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>A number typed by hand that is none of the figures, with the nearest one.</summary>
/// <param name="Nearest">The token to write instead; null where none has a value.</param>
/// <param name="Value">What that token shows now.</param>
public sealed record WrongNumber(TypedNumber Number, FigureToken? Nearest, decimal? Value);

/// <summary>Every number that a text may say by hand: the figures of its country or of the programme, their targets and first-phase values, what the ILO has published, the population.</summary>
public sealed class KnownNumbers
{
    private readonly HashSet<(NumberKind Kind, decimal Value)> _exactly = [];
    private readonly HashSet<decimal> _people = [];
    private readonly ScopeFigures _own;

    /// <param name="scope">Whose text it is.</param>
    /// <param name="figures">Everything that was computed.</param>
    /// <param name="portfolio">Knows the populations.</param>
    /// <param name="published">Figures published by the ILO.</param>
    public KnownNumbers(string scope, IReadOnlyCollection<EvaluatedFigure> figures, Portfolio portfolio, IEnumerable<PublishedFigure> published)
    {
        _own = ScopeFigures.Of(scope, figures);
        foreach (var figure in figures.Where(f => f.Period is null))
        {
            Add(figure, mayBeRounded: figure.Scope == scope || figure.Scope == Scope.Programme);
        }

        foreach (var figure in published)
        {
            Add(figure.Metric switch
            {
                "people" => NumberKind.People,
                "institutional_changes" => NumberKind.Changes,
                _ => NumberKind.Countries,
            }, figure.Value, mayBeRounded: true);
        }

        if (CountryCode.TryParse(scope, out var country) && portfolio.Populations.TryGetValue(country, out var population))
        {
            Add(NumberKind.People, population, mayBeRounded: true);
        }
    }

    /// <summary>The numbers typed into a text that are none of these.</summary>
    public IReadOnlyList<WrongNumber> WrongIn(string text) => [.. TypedNumbers.In(text).Where(n => !Knows(n)).Select(n =>
    {
        var nearest = FigureToken.For(_own.Scope).Where(t => t.Kind == n.Kind).Select(t => (Token: t, _own[t].Value)).Where(t => t.Value is not null)
            .OrderBy(t => Math.Abs(t.Value!.Value - n.Readings[0])).FirstOrDefault();
        return new WrongNumber(n, nearest.Token, nearest.Value);
    })];

    private bool Knows(TypedNumber number) => number.Readings.Any(v =>
        _exactly.Contains((number.Kind, v)) || (number.Kind is NumberKind.People && _people.Any(p => IsFormOf(p, v))));

    /// <summary>
    /// Whether a number of people says a figure as pages show it, or rounded down at its second digit or a later one: of
    /// 1 395 400 people one may say 1 390 000, 1.39 million, 1.4 M (as a page rounds) and "more than 1.3 million", but not 1 million.
    /// </summary>
    internal static bool IsFormOf(decimal figure, decimal typed)
    {
        if (typed <= 0)
        {
            return false;
        }

        var down = (decimal)PublicRounding.Down((long)figure);
        return typed == figure || typed == down || typed == InMillions(figure) || typed == InMillions(down) || Math.Floor(figure / Last(typed)) * Last(typed) == typed;
    }

    /// <summary>As pages print millions: one decimal, two below ten million.</summary>
    private static decimal InMillions(decimal people) => people < 1_000_000 ? people
        : Math.Round(people / 1_000_000, people < 10_000_000 ? 2 : 1, MidpointRounding.AwayFromZero) * 1_000_000;

    /// <summary>What the last digit that is not zero is worth, or the second one where that is less.</summary>
    private static decimal Last(decimal typed)
    {
        var unit = 1m;
        while (typed / unit >= 100)
        {
            unit *= 10;
        }

        while (unit > 1 && typed % unit != 0)
        {
            unit /= 10;
        }

        return unit;
    }

    private void Add(EvaluatedFigure figure, bool mayBeRounded)
    {
        var kind = new FigureToken("", figure.Indicator).Kind;
        decimal?[] values = [figure.Measure.Figure.Amount, figure.Measure.Lower, figure.Measure.Upper, figure.Measure.Net, figure.Achievement.Target, figure.Achievement.Baseline, figure.Phase1];
        foreach (var value in values.OfType<decimal>())
        {
            Add(kind, value, mayBeRounded);
        }

        foreach (var countries in new[] { figure.Measure.DistinctCountries, figure.Measure.Coverage.Reported, figure.Measure.Coverage.Expected }.OfType<int>())
        {
            Add(NumberKind.Countries, countries, mayBeRounded: false);
        }
    }

    private void Add(NumberKind kind, decimal value, bool mayBeRounded)
    {
        _exactly.Add((kind, value));
        if (kind is NumberKind.People && mayBeRounded)
        {
            _people.Add(value);
        }
    }
}
