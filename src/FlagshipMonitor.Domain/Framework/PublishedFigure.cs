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

    public void Update(string metric, string dimension, int firstYear, int lastYear, decimal value, Bound bound, string unit, string title, Provenance provenance)
    {
        (Metric, Dimension, FirstYear, LastYear) = (metric, dimension, firstYear, lastYear);
        (Value, Bound, Unit, Title, Provenance) = (value, bound, unit, title, provenance);
    }
}
