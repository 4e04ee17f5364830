using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Programme;

/// <summary>One of the 16 thematic areas. Results carry them as tags, which never multiply a result.</summary>
public sealed class ThematicArea : ReferenceRow
{
    private ThematicArea()
    {
        // EF Core fills it in.
    }

    public ThematicArea(string code, string slug, int sort, LocalisedText group, LocalisedText name, string description, Provenance provenance)
    {
        Code = code;
        Update(slug, sort, group, name, description, provenance);
    }

    /// <summary>"T01" to "T16".</summary>
    public string Code { get; private init; } = "";

    public string Slug { get; private set; } = "";

    public int Sort { get; private set; }

    public LocalisedText Group { get; private set; } = null!;

    public LocalisedText Name { get; private set; } = null!;

    public string Description { get; private set; } = "";

    public void Update(string slug, int sort, LocalisedText group, LocalisedText name, string description, Provenance provenance) =>
        (Slug, Sort, Group, Name, Description, Provenance) = (slug, sort, group, name, description, provenance);
}
