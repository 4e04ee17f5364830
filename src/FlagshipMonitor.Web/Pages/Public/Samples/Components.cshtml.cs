using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Pages.Public.Samples;

/// <summary>Every component in every state, for whoever builds pages. It exists in Development only.</summary>
public sealed class ComponentsModel(IHostEnvironment environment) : PageModel
{
    /// <summary>A form as a person left it: some answers given, some not.</summary>
    public SampleForm Form { get; } = new()
    {
        Title = "Test scheme: registration opened",
        Total = "158 300",
        Step = "2",
        Themes = ["T01", "T03"],
        AsOf = DateText.From(new DateOnly(2024, 9, 30)),
        Started = new DateText { Year = "2021" },
    };

    /// <summary>The same form after a post that was refused.</summary>
    public SampleForm Wrong { get; } = new()
    {
        Title = "<b>Kept & shown</b> exactly as “typed”",
        Notes = "\nFirst line left empty on purpose",
        Total = "1e6",
        AsOf = new DateText { Day = "31", Month = "2", Year = "2024" },
        Started = new DateText { Day = "12" },
    };

    public SampleForm French { get; } = new();

    public IReadOnlyList<SelectListItem> Schemes { get; } =
    [
        new("Test scheme for small contributors", "1"),
        new("Test maternity benefit", "2"),
    ];

    public IReadOnlyList<Answer> Steps { get; } =
    [
        new("1", "Step 1: a strategy or policy was adopted"),
        new("2", "Step 2: a scheme was designed or reformed", "In law, or in its benefits, financing or coverage."),
        new("3", "Step 3: operations were improved", "Governance, registration, payment, data."),
    ];

    public IReadOnlyList<Answer> Themes { get; } =
    [
        new("T01", "Test theme one", null, "First group"),
        new("T02", "Test theme two", "With a hint of its own.", "First group"),
        new("T03", "Test theme three", null, "Second group"),
    ];

    /// <summary>Crowded on purpose: five in one place are moved apart.</summary>
    public IReadOnlyList<MapPoint> Points { get; } =
    [
        new("AAA", "Test country A", "#map", 470, 220, 3),
        new("AAB", "Test country B", "#map", 472, 221, 2),
        new("AAC", "Test country C", "#map", 470, 220, 1),
        new("AAD", "Test country D", "#map", 475, 215, 0),
        new("AAE", "Test country E", "#map", 468, 224, 3),
        new("BBB", "Test country far away", "#map", 830, 211, 2),
        new("CCC", "Test country at the edge", "#map", 999, 469, 1),
    ];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        ModelState.AddModelError("Wrong.Total", "Enter the number of people, or 0 if it is known to be zero");
        ModelState.AddModelError("Wrong.Title", "Keep the title to 90 characters");
        ModelState.AddModelError("Wrong.Notes", "Say where the figures come from");
        ModelState.AddModelError("Wrong.Scheme", "Choose a scheme");
        ModelState.AddModelError("Wrong.Step", "Choose a step");
        ModelState.AddModelError("Wrong.Themes", "Choose at least one theme");
        ModelState.AddModelError("Wrong.AsOf", "Enter a date that exists");
        ModelState.AddModelError("Wrong.Started.Year", "Enter the year, at least");
        ModelState.AddModelError("", "This report was changed by somebody else");
        ReviewNotes.Set(ViewData, new Dictionary<string, ReviewNote>
        {
            ["Form.Total"] = new("Returned 12 November 2024:", "The total and its parts do not add up. Please check the baseline."),
        });
        return Page();
    }
}
