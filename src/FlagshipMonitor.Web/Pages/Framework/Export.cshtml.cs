using System.Text;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Exchange;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Framework;

/// <summary>The version in force as one file, which the import takes back.</summary>
public sealed class ExportModel(FrameworkQuery frameworks) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var inForce = await frameworks.InForceAsync(ct);
        var json = FrameworkFile.Write(inForce.Document, inForce.Version.Number);
        return File(Encoding.UTF8.GetBytes(json), "application/json", $"framework-v{inForce.Version.Number}.json");
    }
}
