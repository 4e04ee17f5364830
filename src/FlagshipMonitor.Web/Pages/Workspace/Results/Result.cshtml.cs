using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Results;

/// <summary>A result as it was submitted, where it stands, and what its country can do now.</summary>
public sealed class ResultModel(FlagshipDbContext db, Colleagues colleagues, IStringLocalizer<SharedText> t) : PageModel
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Come here from submitting it.</summary>
    [FromQuery(Name = "submitted")]
    public bool Submitted { get; set; }

    public bool JustSubmitted => Submitted && Result.Status is ResultStatus.Submitted;

    public Result Result { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string CountryName { get; private set; } = "";

    public AnswerSheet Sheet { get; private set; } = null!;

    public IReadOnlyDictionary<UserId, string> People { get; private set; } = new Dictionary<UserId, string>();

    public ReviewNote? Returned => Result.OpenReturn is { } back
        ? new ReviewNote(t["Returned {0} by {1}:", Formats.Date(DateOnly.FromDateTime(back.At.UtcDateTime)), People.GetValueOrDefault(back.By, "?")], back.Reason ?? "")
        : null;

    /// <summary>Proposed and not yet decided.</summary>
    public Withdrawal? Withdrawal { get; private set; }

    /// <summary>In plain words: whose turn it is.</summary>
    public string Next => Result switch
    {
        { SupersededBy: not null } => t["Nothing: a correction has taken its place."],
        { Status: ResultStatus.Withdrawn } => t["Nothing: it was withdrawn and is in no figure. If it has to be reported after all, report it anew."],
        { Status: ResultStatus.Submitted } => t["A programme manager will approve it or return it with a reason. Until then it cannot be changed."],
        { Status: ResultStatus.Returned } => t["Revise it and submit it again."],
        _ => t["It counts, and the next release will publish it. A mistake can be corrected: the approved version counts until the correction is approved."],
    };

    /// <summary>Where the officer goes on; null where there is nothing to do.</summary>
    public string? ActionPath => Result.CanChange ? ReportPaths.Form(Country, Form, Id)
        : Result.Counts ? ReportPaths.New(Country, Form, corrects: Id)
        : null;

    public string Action => Result.CanChange ? t["Revise"] : t["Correct this result"];

    private string Form => DraftDesk.FormOf(Result);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new ResultId(Id);
        if (await db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.Country == Country, ct) is not { } result)
        {
            return NotFound();
        }

        Result = result;
        Withdrawal = await db.WaitingWithdrawalAsync(id, ct);
        var names = await ResultNames.LoadAsync(db, Country, ct);
        CountryName = (await db.Countries.AsNoTracking().SingleAsync(c => c.Code == Country, ct)).Name.Printed(Language.Current.Code);
        Sheet = new Answers(t, names).Of(result);
        People = await colleagues.NamesAsync(result.Events.Select(e => e.By), ct);
        Title = result is PeopleReached people
            ? ResultTexts.Title(t, result, people.Scheme is { } scheme ? names.Schemes.GetValueOrDefault(scheme.ToString()) : null, people.Change is { } change ? names.Changes.GetValueOrDefault(change) : null)
            : ResultTexts.Title(t, result, null, null);
        return Page();
    }
}
