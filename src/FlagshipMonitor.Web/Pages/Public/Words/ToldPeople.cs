using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>A released report of people with the names of branches that its scheme may need.</summary>
public sealed record ToldPeople(ReleasedPeople Report, IReadOnlyDictionary<string, LocalisedText> Branches)
{
    /// <summary>The scheme's branch in the reader's language; the scheme itself keeps the language of its name.</summary>
    public string? Branch => Report.Branch is { } code ? Branches.TryGetValue(code, out var name) ? name.Printed(Language.Current.Code) : code : null;
}
