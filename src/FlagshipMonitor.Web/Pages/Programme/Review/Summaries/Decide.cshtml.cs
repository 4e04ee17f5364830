using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Summaries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review.Summaries;

/// <summary>One submitted summary as readers would see it, what changed in it, what the checks say; and the decision.</summary>
public sealed class DecideModel(DecisionTools tools, NarrativeDesk desk, TextFiguresQuery figures, IStringLocalizer<SharedText> t) : DecisionPage(tools)
{
    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The language the reason speaks of; empty for the whole text.</summary>
    [BindProperty]
    public string? Field { get; set; }

    public Narrative Narrative { get; private set; } = null!;

    public string? CountryName { get; private set; }

    public SummaryCheck Shown { get; private set; } = null!;

    /// <summary>What was submitted before in this text, or the text that it would replace.</summary>
    public ResultEvent? Before { get; private set; }

    public ResultEvent Now => Narrative.Events.Last(e => e.Kind is ResultEventKind.Submitted);

    /// <summary>The version of the text in force; null where there is none.</summary>
    public int? InForce { get; private set; }

    public PeopleNames People { get; private set; } = null!;

    public bool IsOwn => Narrative.IsBy(Person.Id);

    public bool IsWaiting => Narrative.Status is ResultStatus.Submitted;

    public IEnumerable<SelectListItem> Fields => Narrative.Texts.Given().Select(g => new SelectListItem(SummaryTexts.FieldName(t, g.Language), Narrative.FieldOf(g.Language)));

    protected override Rule TooLate => Rule.TheVersionOnScreenIsCurrent;

    protected override IReadOnlyCollection<Rule> Overtaking => [Rule.TheVersionOnScreenIsCurrent, Rule.OnlySubmittedResultsAreDecided];

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync("approved", (text, now, token) => desk.ApproveAsync(text, Person.Actor, Version, now, token), ct);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say what the writers should do"], t);
        if (!string.IsNullOrEmpty(Field) && !NarrativeTexts.Languages.Select(Narrative.FieldOf).Contains(Field))
        {
            ModelState.AddModelError(nameof(Field), t["Choose a field from the list"]);
        }

        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await Db.Narratives.AsNoTracking().SingleOrDefaultAsync(n => n.Id == Id, ct) is { } seen && !seen.IsBy(Person.Id))
        {
            return await ShowAsync(ct);
        }

        return await DecideAsync(
            "returned",
            (text, now, _) =>
            {
                text.Return(Person.Actor, Version, reason ?? "", string.IsNullOrEmpty(Field) ? null : Field, now);
                return Task.CompletedTask;
            },
            ct);
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Db.Narratives.AsNoTracking().SingleOrDefaultAsync(n => n.Id == Id, ct) is not { } narrative)
        {
            return false;
        }

        Narrative = narrative;
        CountryName = CountryCode.TryParse(narrative.Scope, out var code) ? (await Db.Countries.AsNoTracking().SingleAsync(c => c.Code == code, ct)).Name.Printed(Language.Current.Code) : null;
        Shown = SummaryCheck.Of(narrative.Texts, await figures.RunAsync(narrative.Scope, await Clock.TodayAsync(ct), ct), t);
        var inForce = await NarrativeDesk.InForce(Db.Narratives.AsNoTracking()).FirstOrDefaultAsync(n => n.Scope == narrative.Scope && n.Id != Id, ct);
        InForce = inForce?.Version;
        // Against the version that was returned, else against the text it would replace.
        Before = narrative.Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted && e.Version < narrative.Version)
            ?? inForce?.Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted);
        People = await PeopleNames.LoadAsync(Db, narrative.Events.Select(e => e.By), ct);
        return true;
    }

    private async Task<IActionResult> DecideAsync(string decided, Func<Narrative, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct) =>
        await Db.Narratives.AnyAsync(n => n.Id == Id, ct)
            ? await DoAsync($"/programme/review?text={decided}", async (now, token) => await decide(await Db.Narratives.SingleAsync(n => n.Id == Id, token), now, token), ct)
            : NotFound();
}
