using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>How a published figure bounds the true one.</summary>
public enum Bound
{
    Exact,

    /// <summary>The source says "over": the true figure is higher.</summary>
    Over,

    /// <summary>The source says "nearly": the true figure is lower.</summary>
    Nearly,
}

/// <summary>A figure the ILO has published for the whole programme: shown beside, never mixed with, what is computed here.</summary>
public sealed class PublishedFigure : ReferenceRow
{
    private PublishedFigure()
    {
        // EF Core fills it in.
    }

    public PublishedFigure(string key, string metric, string dimension, int firstYear, int lastYear, decimal value, Bound bound, string unit, string title, Provenance provenance)
    {
        Key = key;
        Update(metric, dimension, firstYear, lastYear, value, bound, unit, title, provenance);
    }

    /// <summary>Metric, dimension, period and certainty.</summary>
    public string Key { get; private init; } = "";

    public string Metric { get; private set; } = "";

    public string Dimension { get; private set; } = "";

    public int FirstYear { get; private set; }

    public int LastYear { get; private set; }

    public decimal Value { get; private set; }

    public Bound Bound { get; private set; }

    public string Unit { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Whether it speaks of what an indicator counts, in all.</summary>
    public bool IsOf(IndicatorCode indicator) => (Metric, Dimension) switch
    {
        ("priority_countries", "total") => indicator == IndicatorCode.PriorityCountries,
        ("countries_with_results", "total") => indicator == IndicatorCode.CountriesWithResults,
        ("institutional_changes", "total") => indicator == IndicatorCode.InstitutionalChanges,
        ("people", "total") => indicator == IndicatorCode.Improvements,
        ("people", "legal_coverage") => indicator.Value == "PR-LEGAL",
        ("people", "effective_coverage") => indicator.Value == "PR-EFFECTIVE",
        ("people", "adequacy_comprehensiveness") => indicator.Value == "PR-ADEQUACY",
        _ => false,
    };

    public void Update(string metric, string dimension, int firstYear, int lastYear, decimal value, Bound bound, string unit, string title, Provenance provenance)
    {
        (Metric, Dimension, FirstYear, LastYear) = (metric, dimension, firstYear, lastYear);
        (Value, Bound, Unit, Title, Provenance) = (value, bound, unit, title, provenance);
    }
}
