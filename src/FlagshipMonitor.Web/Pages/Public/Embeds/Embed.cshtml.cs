using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Embeds;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Public.Embeds;

/// <summary>A chart as another site shows it in a frame. It sets no cookie, runs no script, and is asked for as files are: with lang=, and refusing what it does not know.</summary>
public sealed class EmbedModel(EmbedReader reader, ChartReader charts, Installation site) : PageModel
{
    public Embedded Embedded { get; private set; } = null!;

    /// <summary>Named in the address: then the numbers never change.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>What the table's columns are called.</summary>
    public IReadOnlyList<string> Series => [.. Embedded.Numbers.Select(n => n.SeriesName).Distinct()];

    public IEnumerable<IGrouping<string, ChartNumber>> Rows => Embedded.Numbers.GroupBy(n => n.Category);

    public IHtmlContent Wide => new HtmlString(SceneSvg.Fragment(Embedded.Wide, "w")); // written by an XML writer, which encodes

    public IHtmlContent Narrow => new HtmlString(SceneSvg.Fragment(Embedded.Narrow, "n"));

    public async Task<IActionResult> OnGetAsync(string chart, [FromServices] PublicFilesAnswer answer, CancellationToken ct)
    {
        var kind = ChartKind.Find(chart);
        if (kind is null && chart != EmbedReader.Map)
        {
            return await PublicFilesAnswer.EndAsync(HttpContext, ExportEndpoints.LowerCase(HttpContext, chart) ?? ExportEndpoints.Unknown($"There is no chart '{chart}'. There are: {string.Join(", ", EmbedReader.Names)}."));
        }

        IReadOnlyList<CountryCode> known = kind is null ? [] : await ChartEndpoints.KnownAsync(charts, ct);
        var (request, asked) = kind is null ? (new FileRequest(Request), null) : ChartRequest.Read(Request, kind, known);
        if (!request.IsValid)
        {
            return await PublicFilesAnswer.EndAsync(HttpContext, request.Refusal());
        }

        HttpContext.SpeakIn(request.Language);
        if (await reader.ReadAsync(asked, request.Release, SiteAddress.Of(HttpContext, site), ct) is not { } embedded)
        {
            return await PublicFilesAnswer.EndAsync(HttpContext, ExportEndpoints.NothingPublished());
        }

        (Embedded, IsPinned) = (embedded, request.Release is not null);
        return answer.Announce(HttpContext, request, embedded) is { } done ? await PublicFilesAnswer.EndAsync(HttpContext, done) : Page();
    }
}
