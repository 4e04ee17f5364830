namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>Everything a chart says: its picture, its table and its file are made from this and so hold the same digits.</summary>
/// <param name="Title">The finding.</param>
/// <param name="Unit">What is counted, and up to when.</param>
public sealed record ChartContent(string Title, string Unit, Drawing Drawing, IReadOnlyList<ChartNumber> Numbers)
{
    public IReadOnlyList<KeyItem> Key { get; init; } = [];

    /// <summary>Sentences under the drawing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What it holds of reference data, which may be corrected between releases; empty where all of it is frozen with the release.</summary>
    public string Reference { get; init; } = "";

    /// <summary>All numbers in a sentence, for whoever does not see the picture.</summary>
    public string Description => string.Join("; ", Numbers.Where(n => n.Value is not null).Select(n => $"{n.Category} – {n.SeriesName}: {n.Said}"));
}

/// <summary>One number of a chart.</summary>
/// <param name="Country">Null for the programme.</param>
/// <param name="Indicator">The framework's code; null for what has none.</param>
/// <param name="Series">What kind of number: "actual", "target"; a word for programs, the same in all languages.</param>
/// <param name="SeriesName">The same for people.</param>
/// <param name="Category">The bar, year or group.</param>
/// <param name="Value">Exact; null where there is none.</param>
/// <param name="State">Why there is none: "reported", "notReported" …</param>
/// <param name="Unit">What is counted, a word for programs.</param>
/// <param name="Said">As the picture prints it.</param>
public sealed record ChartNumber(string? Country, string? Indicator, string Series, string SeriesName, string Category, decimal? Value, string State, string Unit, string Said);
