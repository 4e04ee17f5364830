using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Domain.Results;

public enum WithdrawalStatus
{
    /// <summary>Waits for a manager; the result counts meanwhile.</summary>
    Submitted,

    /// <summary>The result stays.</summary>
    Refused,

    /// <summary>The result is withdrawn.</summary>
    Approved,
}

/// <summary>The proposal to take an approved result back. Its reason is published with the first release that no longer holds the result.</summary>
public sealed class Withdrawal
{
    private Withdrawal()
    {
        // EF Core fills it in.
    }

    /// <summary>Proposes it: an officer of the country, or a programme manager.</summary>
    /// <param name="versionOnScreen">The version that whoever proposes has read.</param>
    /// <param name="language">In which the reason is written: it is public later.</param>
    public Withdrawal(Guid id, Result result, Actor by, int versionOnScreen, ChangeClass? changeClass, string reason, string language, DateTimeOffset now)
    {
        Rule.OnlyOfficersAndManagersWithdraw.Require(by.IsManager || by.ReportsFor(result.Country));
        Rule.OnlyWhatCountsIsWithdrawn.Require(result.Counts);
        Rule.TheVersionOnScreenIsCurrent.Require(versionOnScreen == result.Version);
        Rule.WithdrawalNeedsAReason.Require(!string.IsNullOrWhiteSpace(reason));
        Rule.WithdrawalSaysItsClass.Require(Result.IsOfCorrections(changeClass));
        (Id, ResultId, PublicId, Version, Country) = (id, result.Id, result.PublicId!, result.Version, result.Country);
        (Class, Reason, Language, ProposedBy, ProposedAt) = (changeClass!.Value, reason.Trim(), language, by.Id, now);
        result.Record(ResultEventKind.WithdrawalProposed, by.Id, now, Reason);
    }

    public Guid Id { get; private init; }

    public ResultId ResultId { get; private init; }

    public string PublicId { get; private init; } = "";

    /// <summary>The version that counted when it was proposed.</summary>
    public int Version { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    /// <summary>Why, in one word: an error, what was learnt since, or a better method.</summary>
    public ChangeClass Class { get; private set; }

    public string Reason { get; private init; } = "";

    /// <summary>The language of the reason.</summary>
    public string Language { get; private init; } = "en";

    public WithdrawalStatus Status { get; private set; }

    public UserId ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why the result stays; null while nobody refused.</summary>
    public string? Answer { get; private set; }

    /// <summary>Withdraws the result, and with it the corrections of it that are still open.</summary>
    /// <param name="by">A manager who neither proposed it nor wrote the result.</param>
    /// <param name="confirmed">The class as the manager sees it; null to keep the one that was proposed.</param>
    public void Approve(Actor by, Result result, IReadOnlyCollection<Result> corrections, ChangeClass? confirmed, DateTimeOffset now)
    {
        MayDecide(by, [result, .. corrections]);
        Rule.OnlyWhatCountsIsWithdrawn.Require(result.Counts && result.Version == Version);
        Rule.WithdrawalSaysItsClass.Require(Result.IsOfCorrections(confirmed ?? Class));
        (Class, Status, DecidedBy, DecidedAt) = (confirmed ?? Class, WithdrawalStatus.Approved, by.Id, now);
        foreach (var one in corrections.Prepend(result))
        {
            one.Withdraw(by.Id, now, Reason);
        }
    }

    /// <summary>Says why the result stays.</summary>
    public void Refuse(Actor by, Result result, string answer, DateTimeOffset now)
    {
        MayDecide(by, [result]);
        Rule.RefusedWithdrawalNeedsAReason.Require(!string.IsNullOrWhiteSpace(answer));
        (Status, DecidedBy, DecidedAt, Answer) = (WithdrawalStatus.Refused, by.Id, now, answer.Trim());
        result.Record(ResultEventKind.WithdrawalRefused, by.Id, now, Answer);
    }

    private void MayDecide(Actor by, IReadOnlyCollection<Result> results)
    {
        Rule.OnlyManagersReview.Require(by.IsManager);
        Rule.WithdrawalIsDecidedBySomeoneElse.Require(by.Id != ProposedBy && results.All(r => !r.IsBy(by.Id)));
        Rule.OnlyWaitingWithdrawalsAreDecided.Require(Status is WithdrawalStatus.Submitted);
    }
}
