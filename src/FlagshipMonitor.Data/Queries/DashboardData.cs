using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What a dashboard of one day is made of. Several requests may look at the same one at once: nothing in it is changed.</summary>
/// <param name="Counting">Approved by the day and not replaced by then; read without their history.</param>
/// <param name="Waiting">Submitted and not decided: in provisional figures only.</param>
/// <param name="Later">Results approved after the day: they are not known on it.</param>
/// <param name="Whole">The portfolio of the whole programme.</param>
public sealed record DashboardData(
    PortfolioFrame Frame,
    IReadOnlyList<ThematicArea> Themes,
    DateOnly AsOf,
    DateOnly Today,
    IReadOnlyList<Result> Counting,
    IReadOnlyList<Result> Waiting,
    int Later,
    Portfolio Whole)
{
    private readonly Bounded<string, Narrowed> _narrowed = new(4);
    private readonly Lazy<IReadOnlyDictionary<CountryCode, DataQuality>> _quality = null!;

    /// <summary>When each result was submitted first.</summary>
    public required IReadOnlyDictionary<ResultId, DateTimeOffset> FirstSubmitted
    {
        get;
        init
        {
            field = value;
            _quality = new(Qualities);
        }
    }

    public Phase Phase => Frame.Phase;

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

    private static string KeyOf(Selection selection) =>
        $"{(selection.Countries is { } countries ? string.Join(',', countries.Select(c => c.Value).Order(StringComparer.Ordinal)) : "*")}/{selection.Theme}/{selection.Step}";

    private Dictionary<CountryCode, DataQuality> Qualities()
    {
        var own = Counting.ToLookup(r => r.Country);
        return Whole.Countries.ToDictionary(c => c, c => DataQuality.Of(
            c, [.. own[c]], Phase, AsOf, Whole.Populations.TryGetValue(c, out var people) ? people : null, r => FirstSubmitted.TryGetValue(r.Id, out var at) ? at : r.SubmittedAt));
    }
}

/// <summary>A selection of the programme with its figures and their courses.</summary>
public sealed record Narrowed(Portfolio Portfolio, EvaluationResult Result, IReadOnlyDictionary<(Domain.Framework.IndicatorCode Indicator, string Scope), Course> Courses);

/// <summary>People without any social protection benefit, by SDG 1.3.1, and where that is from.</summary>
public sealed record Uncovered(int Year, decimal Covered, long People, string Source);
