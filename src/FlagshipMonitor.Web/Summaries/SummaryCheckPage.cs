using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>Shows a summary back as readers would see it now, with what the checks before publication would say, before it is submitted.</summary>
public abstract class SummaryCheckPage(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryPage(tools)
{
    private NarrativePlace _place = null!;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public SummaryCheck View { get; private set; } = null!;

    /// <summary>Why nothing was submitted.</summary>
    public Rule? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? await ShowAsync(ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid operation, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await Tools.Operations.RunAsync(operation, SubmitAsync, ct));
        }
        catch (Exception e) when (IsStale(e))
        {
            await RecordRefusalAsync(e);
            await FindAsync(ct);
            Refused = (e as RuleViolationException)?.Rule ?? Rule.TheVersionOnScreenIsCurrent;
            return await ShowAsync(ct);
        }
    }

    private async Task<string> SubmitAsync(CancellationToken ct)
    {
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(await FindAsync(ct));
        var draft = _place.Draft;
        Rule.TheVersionOnScreenIsCurrent.Require(draft is not null && draft.Version == Version);
        var form = Read(draft!);
        Rule.TheVersionOnScreenIsCurrent.Require(form.Accepts(Scope, new ModelStateDictionary(), t));
        await Tools.Desk.SubmitAsync(At(Id), Tools.User.Actor, form.Read(), Tools.User.Language, await Tools.Clock.NowAsync(ct), ct);
        return BasePath + "?submitted=true";
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await FindScopeAsync(ct))
        {
            return false;
        }

        Rule.OnlyOfficersAndManagersWriteSummaries.Require(MayWrite);
        if (await Tools.Desk.FindAsync(At(Id), ct) is not { } place)
        {
            return false;
        }

        _place = place;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!_place.IsOpen)
        {
            return LocalRedirect(BasePath);
        }

        if (_place.Draft is not { } draft)
        {
            return LocalRedirect(FormPath(Id));
        }

        var form = Read(draft);
        if (!form.Accepts(Scope, new ModelStateDictionary(), t))
        {
            return LocalRedirect(FormPath(Id) + "?check=true");
        }

        Version = draft.Version;
        View = SummaryCheck.Of(form.Read(), await Tools.Figures.RunAsync(Scope, await Tools.Clock.TodayAsync(ct), ct), t);
        Response.StatusCode = Refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return Page();
    }
}

/// <summary>A text with its numbers in place, what the checks say of it, and the numbers that its writer vouches for.</summary>
public sealed record SummaryCheck(IReadOnlyList<SummaryView> Texts, IReadOnlyList<TextFinding> Findings, IReadOnlyList<string> TypedNumbers, bool FiguresDiffer)
{
    public static SummaryCheck Of(NarrativeTexts texts, TextFigures figures, IStringLocalizer<SharedText> t)
    {
        var read = texts.Given().Select(g => NarrativeText.Parse(g.Text, figures.Scope)).ToList();
        return new SummaryCheck(
            [.. texts.Given().Select(g => SummaryView.Of(g.Text, g.Language, figures.Values, t))],
            figures.Check(texts),
            [.. read.SelectMany(r => r.TypedNumbers).Distinct().Select(Words.Unbroken)],
            // What one language says with a figure, the others should say too.
            read.Skip(1).Any(r => !r.Figures.ToHashSet().SetEquals(read[0].Figures)));
    }
}
