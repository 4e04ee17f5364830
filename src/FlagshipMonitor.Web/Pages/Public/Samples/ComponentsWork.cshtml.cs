using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Public.Samples;

/// <summary>The frame and the parts of signed-in pages, with nobody signed in. It exists in Development only.</summary>
public sealed class ComponentsWorkModel(IHostEnvironment environment) : PageModel
{
    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();
}
