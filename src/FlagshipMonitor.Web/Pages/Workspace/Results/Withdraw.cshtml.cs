using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Pages.Programme;
using FlagshipMonitor.Web.Pages.Programme.Withdrawals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Results;

/// <summary>An officer proposes to withdraw a result of the country; a manager decides.</summary>
public sealed class WithdrawModel(DecisionTools tools, WithdrawalDesk desk, IStringLocalizer<SharedText> t) : WithdrawPage(tools, desk, t)
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    public override string ResultPath => ReportPaths.Result(Country, Id);

    public override string? CorrectPath => ReportPaths.New(Country, DraftDesk.FormOf(Result), corrects: Id);

    public override bool MaySend => Person.Actor.ReportsFor(Country);

    protected override bool IsHere(Result result) => result.Country == Country;
}
