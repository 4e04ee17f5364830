namespace FlagshipMonitor.Domain.Reference;

/// <summary>How sure a row of reference data is; the words are those of the reference data's README.</summary>
public enum Certainty
{
    Verbatim,
    VerbatimListOnly,
    Inferred,
    Conflicting,
    Assumed,
}

/// <summary>Where a row of reference data comes from and how sure it is. Several sources are parted by " ; ".</summary>
public sealed record Provenance(Certainty Certainty, string Source, string? Note = null)
{
    public IReadOnlyList<string> Sources => Source.Split(" ; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static Certainty ParseCertainty(string text) =>
        Enum.TryParse<Certainty>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new FormatException($"'{text}' is not a certainty.");
}
