using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Api.Problems;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Api;

/// <summary>What one kind of problem means, and what to do: the page its type leads to.</summary>
public sealed class ProblemModel(EditionReader editions, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public int Status { get; private set; }

    public string Name { get; private set; } = "";

    public string Heading { get; private set; } = "";

    public string Meaning { get; private set; } = "";

    public string Cure { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct)
    {
        if (ToLowerCase(name) is { } moved)
        {
            return moved;
        }

        if (ProblemKind.Find(name) is not { } kind)
        {
            return NotFound();
        }

        (Status, Name, Heading, Meaning, Cure) = (kind.Status, kind.Slug, Said(kind.Title), Said(kind.Meaning), Said(kind.Cure));
        ShowRelease(await editions.ReadAsync(null, ct));
        return Page();
    }

    private static string Said(LocalisedText text) => text.In(Language.Current.Code);
}
