using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What a dashboard of one day is made of. Several requests may look at the same one at once: nothing in it is changed.</summary>
public sealed class DashboardData
{
    private readonly Bounded<string, Narrowed> _narrowed = new(4);
    private readonly Lazy<IReadOnlyDictionary<CountryCode, DataQuality>> _quality;
    private readonly DashboardMaterial _material;

    internal DashboardData(DashboardMaterial material, PortfolioFrame frame, DateOnly asOf, DateOnly today, IReadOnlyList<Result> counting, IReadOnlyList<Result> waiting, int later, Portfolio whole)
    {
        (_material, Frame, AsOf, Today, Counting, Waiting, Later, Whole) = (material, frame, asOf, today, counting, waiting, later, whole);
        _quality = new(Qualities);
    }

    public PortfolioFrame Frame { get; }

    public IReadOnlyList<ThematicArea> Themes => _material.Around.Themes;

    public DateOnly AsOf { get; }

    public DateOnly Today { get; }

    /// <summary>Approved by the day and not replaced by then; read without their history.</summary>
    public IReadOnlyList<Result> Counting { get; }

    /// <summary>Submitted and not decided: in provisional figures only.</summary>
    public IReadOnlyList<Result> Waiting { get; }

    /// <summary>Results approved after the day: they are not known on it.</summary>
    public int Later { get; }

    /// <summary>The portfolio of the whole programme.</summary>
    public Portfolio Whole { get; }

    public Phase Phase => Frame.Phase;

    /// <summary>What the public site shows; null before the first release.</summary>
    public PublicEdition? Public { get; init; }

    public int Examples => Counting.Count(r => r.Origin is Origin.Example);

    /// <summary>Checks of every priority country's results.</summary>
    public IReadOnlyDictionary<CountryCode, DataQuality> Quality => _quality.Value;

    /// <summary>The portfolio of a selection with its figures; of the same selection they are computed once.</summary>
    public Narrowed Narrow(Selection selection) => _narrowed.Get(KeyOf(selection), () =>
    {
        var portfolio = Whole.Narrow(selection);
        var result = Evaluation.Evaluate(portfolio);
        return new Narrowed(portfolio, result, Course.Of(portfolio, result));
    });

    /// <summary>People whom no social protection benefit covers: the share of SDG 1.3.1 taken off the population; null where it is not known.</summary>
    public Uncovered? UncoveredIn(CountryCode country) =>
        _material.Around.Covered[country].Where(c => c.Year <= AsOf.Year).MaxBy(c => c.Year) is { } latest && Whole.Populations.TryGetValue(country, out var people)
            ? new Uncovered(latest.Year, latest.Share, (long)decimal.Floor(people * (1 - latest.Share)), latest.Source) : null;

    private static string KeyOf(Selection selection) =>
        $"{(selection.Countries is { } countries ? string.Join(',', countries.Select(c => c.Value).Order(StringComparer.Ordinal)) : "*")}/{selection.Theme}/{selection.Step}";

    private Dictionary<CountryCode, DataQuality> Qualities()
    {
        var first = _material.Known.ToDictionary(k => k.Result.Id, k => k.FirstSubmitted);
        var own = Counting.ToLookup(r => r.Country);
        return Whole.Countries.ToDictionary(c => c, c => DataQuality.Of(
            c, [.. own[c]], Phase, AsOf, Whole.Populations.TryGetValue(c, out var people) ? people : null, r => first[r.Id] ?? r.SubmittedAt));
    }
}

/// <summary>A selection of the programme with its figures and their courses.</summary>
public sealed record Narrowed(Portfolio Portfolio, EvaluationResult Result, IReadOnlyDictionary<(Domain.Framework.IndicatorCode Indicator, string Scope), Course> Courses);

/// <summary>The release on the public site.</summary>
/// <param name="Name">"r3".</param>
/// <param name="AsOf">The day of its figures.</param>
public sealed record PublicEdition(string Name, DateOnly AsOf);

/// <summary>Share of the people with at least one social protection benefit in a year.</summary>
internal sealed record CoveredShare(int Year, decimal Share, string Source);

/// <summary>People without any social protection benefit, by SDG 1.3.1, and where that is from.</summary>
public sealed record Uncovered(int Year, decimal Covered, long People, string Source);
