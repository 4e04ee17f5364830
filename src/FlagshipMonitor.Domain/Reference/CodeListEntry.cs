namespace FlagshipMonitor.Domain.Reference;

/// <summary>An entry of a code list: steps, change types, impact dimensions, branches, groups and the like.</summary>
public sealed class CodeListEntry : ReferenceRow
{
    public const string Step = "step";
    public const string ChangeType = "change_type";
    public const string ImpactDimension = "impact_dimension";
    public const string Branch = "branch";
    public const string Group = "group";

    private CodeListEntry()
    {
        // EF Core fills it in.
    }

    public CodeListEntry(string list, string code, int sort, LocalisedText name, string? description, Provenance provenance)
    {
        (List, Code) = (list, code);
        Update(sort, name, description, provenance);
    }

    public string List { get; private init; } = "";

    public string Code { get; private init; } = "";

    public int Sort { get; private set; }

    public LocalisedText Name { get; private set; } = null!;

    public string? Description { get; private set; }

    public void Update(int sort, LocalisedText name, string? description, Provenance provenance) =>
        (Sort, Name, Description, Provenance) = (sort, name, description, provenance);
}
