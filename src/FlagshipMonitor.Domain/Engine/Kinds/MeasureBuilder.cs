using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Adds what countries bring to a figure, and says how it came about.</summary>
internal sealed class MeasureBuilder(IndicatorRule indicator, Timeline time)
{
    private readonly Dictionary<ValueContribution, DerivationInput> _inputs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether each period adds to the total by itself; else the position is reported anew.</summary>
    public bool IsAdditive => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Event && indicator.CountriesOf is null;

    public Measure Position(IReadOnlyList<CountryParts> countries, IReadOnlyList<LeftOut> leftOut, bool ofCountry) =>
        Position([.. countries.Select(c => c.Position)], countries, leftOut, ofCountry);

    private Measure Position(List<Part> parts, IReadOnlyList<CountryParts> countries, IReadOnlyList<LeftOut> leftOut, bool ofCountry) =>
        Build(parts, leftOut, ofCountry, null, ofCountry || IsOfPeriods ? CoverageOfPeriods(countries, ofCountry) : CoverageOfCountries(countries, parts, null));

    /// <summary>A country's period is its own report, never carried; the programme's is the sum of the period, or the carried total at its end.</summary>
    public Measure OfPeriod(IReadOnlyList<CountryParts> countries, int period, bool ofCountry)
    {
        if (period >= time.Due)
        {
            // What came in so far stands in the position; a period is looked at once it is over.
            return new Measure(Figure.Pending, Coverage.None, new Derivation(Formulas.Of(indicator, 0, hasBounds: false, ofCountry, ofPeriod: true), [], []));
        }

        var own = ofCountry || IsOfPeriods;
        List<Part> parts = [.. countries.Select(c => own ? c.Each[period] : c.End(period))];
        var coverage = ofCountry ? CoverageOfOne(countries[0], period) : CoverageOfCountries(countries, parts, own ? period : null);
        var measure = Build(parts, [], ofCountry, time.Periods[period], coverage);
        return measure.Figure is Figure.NotReported && ofCountry && countries[0].Covered[period]
                ? measure with { Figure = new Figure.NotApplicable("Reported for the whole year.") }
                : measure;
    }

    /// <summary>What the parts come to where that is one number.</summary>
    public decimal Total(IEnumerable<Part> parts)
    {
        List<Part> reported = [.. parts.Where(p => p.IsReported)];
        return indicator.CountriesOf is not null ? reported.Count
            : indicator.Kind is not IndicatorKind.Ratio ? Sum(reported).Lower
            : reported.Sum(p => p.Denominator) is > 0 and var whole ? reported.Sum(p => p.Numerator) / whole : 0;
    }

    private bool IsOfPeriods => indicator.Kind is IndicatorKind.Flow or IndicatorKind.Repeat;

    private Measure Build(List<Part> parts, IReadOnlyList<LeftOut> leftOut, bool ofCountry, Period? period, Coverage coverage)
    {
        var reported = parts.TrueForAll(p => p.IsReported) ? parts : parts.FindAll(p => p.IsReported);
        var derivation = Derive(reported, parts, leftOut, ofCountry, period);
        if (ofCountry && parts[0].Alone is { } alone)
        {
            return OfItself(alone, coverage, derivation);
        }

        var bounds = indicator.HasBounds ? Sum(reported) : (Bounds?)null;
        var answer = reported.Count == 0 ? new Answer(Silence(parts, period)) : AnswerOf(reported, bounds, ofCountry);
        return new Measure(answer.Figure, coverage, derivation)
        {
            Lower = answer.Bounds?.Lower,
            Upper = answer.Bounds?.Upper,
            Net = answer.Net,
            DistinctCountries = answer.Countries,
            Distribution = answer.Distribution,
            Caveats = Flags(reported),
            ByTheme = Themes.Of(reported, indicator),
            Disaggregation = Disaggregation.Of(reported, bounds?.Upper),
        };
    }

    /// <summary>Nothing is pooled in one country, so a share reported without its parts stands for itself.</summary>
    private Measure OfItself(ValueContribution alone, Coverage coverage, Derivation pooled) => new(alone.Figure, coverage, pooled with
    {
        Formula = Formula.LatestLevel,
        Inputs = [Input(alone)],
        LeftOut = [.. pooled.LeftOut.Where(l => l.Id != alone.Id), .. pooled.Inputs.Select(i => new LeftOut(i.Id, LeftOutReason.EarlierInItsSeries))],
    })
    {
        Caveats = alone.Estimated ? Caveats.Estimated : Caveats.None,
    };

    /// <summary>What the parts come to, by the kind of indicator.</summary>
    private readonly record struct Answer(Figure Figure, Bounds? Bounds = null, decimal? Net = null, int? Countries = null, IReadOnlyDictionary<string, int>? Distribution = null);

    private Answer AnswerOf(List<Part> reported, Bounds? bounds, bool ofCountry) => indicator.Kind switch
    {
        IndicatorKind.Event => OfEvents(reported),
        IndicatorKind.Ratio => new(new Figure.Reported(Total(reported))),
        IndicatorKind.Level => new(ofCountry ? new Figure.Reported(reported[0].Bounds.Lower) : NoAggregate),
        IndicatorKind.Ladder => new(Figure.InWords, Distribution: Distribution(reported)),
        IndicatorKind.Qualitative => new(Figure.InWords),
        _ => new(new Figure.Reported(bounds!.Value.Lower), bounds),
    };

    private static Figure NoAggregate { get; } = new Figure.NotApplicable("A level has no total over countries.");

    private Answer OfEvents(List<Part> reported)
    {
        var countries = reported.Count(p => p.Bounds.Lower > 0);
        return indicator.CountriesOf is not null
            ? new(new Figure.Reported(countries), Countries: countries)
            : new(new Figure.Reported(reported.Sum(p => p.Bounds.Lower)), Net: reported.Sum(p => p.Bounds.Lower - p.Reversed), Countries: countries);
    }

    /// <summary>Countries are disjoint, except for what may count people of another country: below, those may all be counted already.</summary>
    private static Bounds Sum(List<Part> reported)
    {
        decimal lower = 0, upper = 0, own = 0, largest = 0;
        var crossing = false;
        foreach (var part in reported)
        {
            lower += part.Bounds.Lower;
            upper += part.Bounds.Upper;
            var crosses = (part.Flags & Caveats.CrossBorder) != 0;
            crossing |= crosses;
            own += crosses ? part.Own.Lower : part.Bounds.Lower;
            largest = Math.Max(largest, part.Bounds.Lower);
        }

        return new Bounds(crossing && reported.Count > 1 ? Math.Max(own, largest) : lower, upper);
    }

    private static Caveats Flags(List<Part> reported)
    {
        var flags = Caveats.None;
        foreach (var part in reported)
        {
            flags |= part.Flags;
        }

        return flags;
    }

    private static SortedDictionary<string, int> Distribution(List<Part> reported)
    {
        var stages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var rung in reported.SelectMany(p => p.Counted.Select(c => c.Value.Rung).OfType<string>().Distinct(StringComparer.Ordinal)))
        {
            stages[rung] = stages.GetValueOrDefault(rung) + 1;
        }

        return stages;
    }

    private Figure Silence(List<Part> parts, Period? period) =>
        parts.Count > 0 && parts.TrueForAll(p => p.NotApplicable is not null) ? parts[0].NotApplicable!
        : (period ?? time.Periods[0]).IsDue(time.AsOf) ? Figure.Missing : Figure.Pending;

    private Derivation Derive(List<Part> reported, List<Part> parts, IReadOnlyList<LeftOut> leftOut, bool ofCountry, Period? period)
    {
        var inputs = new List<DerivationInput>(parts.Sum(p => p.Counted.Count));
        var left = new List<LeftOut>(leftOut);
        List<CountryBounds>? bounds = null;
        var capped = false;
        foreach (var part in parts)
        {
            left.AddRange(part.LeftOut);
            foreach (var (value, from) in part.Counted)
            {
                inputs.Add(from is null ? Input(value) : Input(value) with { CarriedFrom = from });
            }

            if (part.HasSeveralSchemes)
            {
                (bounds ??= []).Add(new CountryBounds(part.Country, part.Bounds.Lower, part.Bounds.Upper, part.Capped));
            }

            capped |= part.Capped;
        }

        if (indicator.Kind is IndicatorKind.Event or IndicatorKind.Qualitative)
        {
            inputs.Sort((a, b) => string.CompareOrdinal(a.Period, b.Period) is var byPeriod and not 0 ? byPeriod : string.CompareOrdinal(a.Id, b.Id));
        }

        return new Derivation(Formulas.Of(indicator, reported.Count, bounds is not null, ofCountry, period is not null), inputs, Tidy(left)) { CappedAtPopulation = capped, Bounds = bounds };
    }

    /// <summary>In the order of their ids, each reason once.</summary>
    private static List<LeftOut> Tidy(List<LeftOut> left)
    {
        if (left.Count < 2)
        {
            return left;
        }

        left.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id) is var byId and not 0 ? byId : a.Reason.CompareTo(b.Reason));
        var kept = 1;
        for (var i = 1; i < left.Count; i++)
        {
            if (left[i] != left[kept - 1])
            {
                left[kept++] = left[i];
            }
        }

        left.RemoveRange(kept, left.Count - kept);
        return left;
    }

    private DerivationInput Input(ValueContribution value)
    {
        if (!_inputs.TryGetValue(value, out var input))
        {
            input = new DerivationInput(
                value.Id, value.Country, value.Date?.ToString() ?? value.Period.ToString(),
                indicator.Kind is IndicatorKind.Event ? value.Figure.Amount ?? 1 : value.Figure.Amount,
                value.Figure.State, value.Evidence, null, value.Estimated, value.Example)
            {
                Scheme = value.SchemeName ?? value.Scheme,
                ApprovedOn = value.ApprovedAt is { } at && at != DateTimeOffset.MaxValue ? DateOnly.FromDateTime(at.UtcDateTime) : null,
                Numerator = value.Numerator,
                Denominator = value.Denominator,
                Rung = value.Rung,
            };
            _inputs.Add(value, input);
        }

        return input;
    }

    private Coverage CoverageOfPeriods(IReadOnlyList<CountryParts> countries, bool ofCountry)
    {
        var (reported, expected) = (0, 0);
        List<string>? missing = null;
        foreach (var country in countries)
        {
            for (var i = 0; i < time.Due; i++)
            {
                if (country.Each[i].IsKnown)
                {
                    (reported, expected) = (reported + 1, expected + 1);
                }
                else if (country.Each[i].NotApplicable is null && !country.Covered[i])
                {
                    expected++;
                    (missing ??= []).Add(ofCountry ? time.Periods[i].ToString() : $"{country.Country.Value} {time.Periods[i]}");
                }
            }
        }

        return new Coverage(reported, expected, missing ?? []);
    }

    private Coverage CoverageOfOne(CountryParts country, int period) =>
        country.Each[period].IsKnown ? new Coverage(1, 1, [])
        : country.Each[period].NotApplicable is not null || country.Covered[period] ? Coverage.None
        : new Coverage(0, 1, [time.Periods[period].ToString()]);

    /// <param name="period">The period that is counted for itself, where there is one: who reported the whole year is not expected for its half.</param>
    private static Coverage CoverageOfCountries(IReadOnlyList<CountryParts> countries, List<Part> parts, int? period)
    {
        var (reported, expected) = (0, 0);
        List<string>? missing = null;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsReported)
            {
                (reported, expected) = (reported + 1, expected + 1);
            }
            else if (parts[i].NotApplicable is null && (period is not { } at || !countries[i].Covered[at]))
            {
                expected++;
                if (!parts[i].IsKnown)
                {
                    (missing ??= []).Add(parts[i].Country.Value);
                }
            }
        }

        return new Coverage(reported, expected, missing ?? []);
    }
}
