using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>How many different people the improvements reached: led by its lower bound, "at least X (X–Y)".</summary>
/// <param name="Lower">Null where no dimension is reported.</param>
/// <param name="Missing">Dimensions without any report: listed, not zero.</param>
public sealed record UniquePeople(decimal? Lower, decimal? Upper, IReadOnlyList<ImpactDimension> Missing)
{
    private static readonly ImpactDimension[] Headline = [ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Adequacy];

    /// <summary>The bounds of each country with a report.</summary>
    public IReadOnlyList<CountryBounds> Countries { get; init; } = [];

    /// <summary>Legal (L) and effective (E) may overlap fully, adequacy (Q) concerns people already covered: [max(L, E) + Q, L + E + Q].</summary>
    public static Bounds Over(Bounds legal, Bounds effective, Bounds adequacy) => new(
        Math.Max(legal.Lower, effective.Lower) + adequacy.Lower,
        legal.Upper + effective.Upper + adequacy.Upper);

    /// <summary>As a figure of its own: the reports are those of the improvements, put together otherwise.</summary>
    internal EvaluatedFigure ToFigure(EvaluatedFigure improvements) => new(IndicatorCode.UniquePeople, Scope.Programme, null, null, improvements.Measure with
    {
        Figure = Lower is { } least ? new Figure.Reported(least) : improvements.Measure.Figure,
        Lower = Lower,
        Upper = Upper,
        Derivation = improvements.Measure.Derivation with
        {
            Formula = Formula.UniquePeople,
            BaselineMode = null,
            BaselineAdded = null,
            Bounds = Countries.Count > 0 ? Countries : null,
            CappedAtPopulation = Countries.Any(c => c.Capped),
        },
        ByTheme = null,
        Disaggregation = [],
    });

    /// <summary>Bounds of each country, capped by its population, then added.</summary>
    internal static UniquePeople Of(Portfolio portfolio, IReadOnlyList<IndicatorTable> tables)
    {
        var missing = Headline.Where(d => !OfDimension(tables, d).Any(t => t.Inside.Any(c => c.Position.IsReported))).ToList();
        if (missing.Count == Headline.Length)
        {
            return new UniquePeople(null, null, missing);
        }

        var countries = new List<CountryBounds>();
        decimal upper = 0, own = 0, largest = 0;
        foreach (var country in portfolio.Countries)
        {
            var population = portfolio.Populations.TryGetValue(country, out var people) ? people : (decimal?)null;
            var parts = Headline.Select(d => OfDimension(tables, d).Select(t => t.Inside.First(c => c.Country == country).Position).Where(p => p.IsReported).ToList()).ToArray();
            var apart = DimensionBounds(parts, p => p.Bounds);
            var bounds = apart.CappedAt(population);
            upper += bounds.Upper;
            if (parts.Any(d => d.Count > 0))
            {
                countries.Add(new CountryBounds(country, bounds.Lower, bounds.Upper, bounds != apart));
            }

            // Without what may also be counted in another country.
            own += DimensionBounds(parts, p => p.Own).CappedAt(population).Lower;
            largest = Math.Max(largest, bounds.Lower);
        }

        return new UniquePeople(Math.Max(own, largest), upper, missing) { Countries = countries };
    }

    private static Bounds DimensionBounds(List<Part>[] parts, Func<Part, Bounds> of)
    {
        var (legal, effective, adequacy) = (Any(parts[0], of), Any(parts[1], of), Any(parts[2], of));
        var apart = Over(legal, effective, adequacy);
        var (least, most) = Declared(parts);
        // What adequacy shares with the others by declaration is counted once.
        return new Bounds(
            Math.Max(apart.Lower - most, Math.Max(Math.Max(legal.Lower, effective.Lower), adequacy.Lower)),
            Math.Max(apart.Upper - least, Math.Max(Math.Max(legal.Upper, effective.Upper), adequacy.Upper)));
    }

    /// <summary>The fewest and the most people of adequacy that are declared to be among those of legal or effective coverage.</summary>
    private static (decimal Least, decimal Most) Declared(List<Part>[] parts)
    {
        var others = parts[0].Concat(parts[1]).SelectMany(p => p.Counted).Where(c => c.Value.Scheme is not null)
            .GroupBy(c => c.Value.Scheme!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(c => c.Value.Amount), StringComparer.Ordinal);
        var own = parts[2].SelectMany(p => p.Counted).Select(c => c.Value).ToList();
        var schemes = own.Select(v => v.Scheme).OfType<string>().ToHashSet(StringComparer.Ordinal);
        decimal least = 0, most = 0;
        foreach (var value in own)
        {
            foreach (var declared in value.Overlaps.Where(o => others.ContainsKey(o.With) && (o.With == value.Scheme || !schemes.Contains(o.With))))
            {
                var shared = declared.Kind switch
                {
                    OverlapKind.SubsetOf => (value.Amount, value.Amount),
                    OverlapKind.OverlapKnown => (declared.People ?? 0, declared.People ?? 0),
                    OverlapKind.Unknown => (0, Math.Min(value.Amount, others[declared.With])),
                    _ => (0m, 0m),
                };
                least = Math.Max(least, shared.Item1);
                most += shared.Item2;
            }
        }

        return (least, most);
    }

    private static Bounds Any(List<Part> parts, Func<Part, Bounds> of) =>
        parts.Count == 0 ? default : new Bounds(parts.Max(p => of(p).Lower), parts.Sum(p => of(p).Upper));

    private static IEnumerable<IndicatorTable> OfDimension(IEnumerable<IndicatorTable> tables, ImpactDimension dimension) =>
        tables.Where(t => t.Indicator.Dimension == dimension && t.Indicator.HasBounds);
}
