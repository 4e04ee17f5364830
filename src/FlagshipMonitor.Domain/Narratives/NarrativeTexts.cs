namespace FlagshipMonitor.Domain.Narratives;

/// <summary>A summary in the languages it was written in; at least one. Plain text: paragraphs are parted by an empty line.</summary>
public sealed record NarrativeTexts(string? En, string? Fr, string? Es)
{
    /// <summary>The languages in the order in which they are asked for.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "es"];

    /// <summary>What was written, by language.</summary>
    public IEnumerable<(string Language, string Text)> Given() => Languages.Select(l => (l, Of(l))).Where(t => t.Item2 is not null)!;

    /// <summary>Null where nobody wrote it in this language.</summary>
    public string? Of(string language) => language switch
    {
        "fr" => Fr,
        "es" => Es,
        _ => language == "en" ? En : null,
    };

    /// <summary>In the reader's language, else as it was first written.</summary>
    public (string Language, string Text) For(string reader, string original) =>
        Of(reader) is { } own ? (reader, own) : Of(original) is { } first ? (original, first) : Given().First();

    /// <summary>The language it counts as written in: the writer's own where that was filled in.</summary>
    public string OriginalFor(string writer) => Of(writer) is not null ? writer : Given().Select(t => t.Language).FirstOrDefault() ?? "en";
}
