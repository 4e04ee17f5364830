using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Withdrawals;

/// <summary>A programme manager proposes to withdraw a result of any country; another one decides.</summary>
public sealed class ProposeModel(DecisionTools tools, WithdrawalDesk desk, IStringLocalizer<SharedText> t) : WithdrawPage(tools, desk, t)
{
    public override string ResultPath => $"/programme/review/{Id}";

    public override string? CorrectPath => null;

    public override bool MaySend => Person.Actor.IsManager;

    protected override bool IsHere(Result result) => true;
}
