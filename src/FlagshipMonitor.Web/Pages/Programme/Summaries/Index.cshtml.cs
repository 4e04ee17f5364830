using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Programme.Summaries;

/// <summary>Which summaries there are: of the programme, and of each country.</summary>
public sealed class IndexModel(FlagshipDbContext db) : PageModel
{
    /// <summary>The programme first, then the priority countries by name.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var language = Language.Current;
        var inForce = await NarrativeDesk.InForce(db.Narratives.AsNoTracking())
            .Select(n => new { n.Scope, n.Version, n.Texts.En, n.Texts.Fr, n.Texts.Es, At = n.ApprovedAt!.Value }).ToDictionaryAsync(n => n.Scope, ct);
        var open = (await db.Narratives.AsNoTracking().Where(n => n.Status == ResultStatus.Submitted || n.Status == ResultStatus.Returned)
            .Select(n => new { n.Scope, n.Status, n.Id }).ToListAsync(ct)).ToLookup(n => n.Scope);
        var countries = (await db.Countries.AsNoTracking().Where(c => c.Priority).ToListAsync(ct)).Select(c => (Scope: Scope.Of(c.Code), Name: c.Name.Printed(language.Code)));
        Rows = [.. countries.OrderBy(c => c.Name, StringComparer.Create(language.Culture, ignoreCase: true)).Prepend((Scope: Scope.Programme, Name: "")).Select(c =>
        {
            var text = inForce.GetValueOrDefault(c.Scope);
            string?[] languages = text is null ? [] : [text.En is null ? null : "en", text.Fr is null ? null : "fr", text.Es is null ? null : "es"];
            return new Row(c.Scope, c.Name, text?.Version, text is null ? null : DateOnly.FromDateTime(text.At.UtcDateTime), [.. languages.OfType<string>().Select(l => Language.Find(l)!)], [.. open[c.Scope].Select(o => (o.Id, o.Status))]);
        })];
    }

    /// <param name="Version">Of the text in force; null where there is none.</param>
    public sealed record Row(string Scope, string Name, int? Version, DateOnly? ApprovedOn, IReadOnlyList<Language> Languages, IReadOnlyList<(Guid Id, ResultStatus Status)> Open);
}
