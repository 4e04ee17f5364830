using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results.Reviewing;

namespace FlagshipMonitor.Domain.Results;

/// <summary>Something a country office reports. It counts only once somebody else has approved it.</summary>
public abstract class Result : Reviewed
{
    protected Result()
    {
        // EF Core fills it in.
    }

    protected Result(ResultId id, CountryCode country, Actor author, Origin origin, string language)
        : base(author.Id)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(author.ReportsFor(country));
        (Id, Country, Origin, Language) = (id, country, origin, language);
    }

    public ResultId Id { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public Origin Origin { get; private init; }

    /// <summary>Public id such as "SEN-2024-001": given at the first submission, never changed or used again.</summary>
    public string? PublicId { get; private set; }

    /// <summary>Who agreed to its withdrawal; null unless it was withdrawn.</summary>
    public UserId? WithdrawnBy { get; private set; }

    /// <summary>From this moment on it is in no figure; as of an earlier day it still counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The approved result that this one corrects.</summary>
    public ResultId? Supersedes { get; private set; }

    /// <summary>The approved correction that took this one's place.</summary>
    public ResultId? SupersededBy { get; private set; }

    /// <summary>Of a correction: fuller data, a better method or an error; proposed with its reason, confirmed with its approval.</summary>
    public ChangeClass? ChangeClass { get; private set; }

    /// <summary>Every approved correction of this public id so far, the first one first.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>What a reader must know: doubts, limits, what the source leaves open.</summary>
    public string? Note { get; protected set; }

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    /// <summary>Approved and not replaced by a later approval: the one that counts.</summary>
    public bool Counts => Status is ResultStatus.Approved && SupersededBy is null;

    /// <summary>The day by which the result belongs to a year and a phase.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>The last day its date can be: by then it has certainly happened.</summary>
    public abstract DateOnly LastDay { get; }

    /// <summary>Why an approved result is corrected, as the last submission said it; null for what corrects nothing.</summary>
    public string? CorrectionReason => Supersedes is null ? null : Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted)?.Reason;

    /// <summary>Hands the result to the reviewers. The public id is given at the first submission; a correction says why it is made and of what class it is.</summary>
    public void Submit(Actor by, string publicId, DateTimeOffset now, string? reason = null, ChangeClass? changeClass = null)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(Country));
        Rule.OnlyOpenResultsChange.Require(CanChange);
        Rule.EvidenceIsGiven.Require(Evidence.Count > 0);
        Rule.CorrectionNeedsAReason.Require(Supersedes is null || !string.IsNullOrWhiteSpace(reason));
        Rule.CorrectionSaysItsClass.Require(Supersedes is null || IsOfCorrections(changeClass));
        ChangeClass = Supersedes is null ? null : changeClass;
        PublicId ??= publicId;
        HandIn(by, Version + 1, now, Supersedes is null ? null : reason!.Trim());
    }

    /// <summary>Accepts the version that was on the reviewer's screen. The approver is none of those who wrote or submitted it.</summary>
    /// <param name="confirmed">Of a correction: the class as the approver sees it; null to keep the one that was proposed.</param>
    public void Approve(Actor by, int versionOnScreen, DateTimeOffset now, ChangeClass? confirmed = null)
    {
        RequireDecision(by, versionOnScreen);
        if (Supersedes is not null)
        {
            Rule.CorrectionSaysItsClass.Require(IsOfCorrections(confirmed ?? ChangeClass));
            ChangeClass = confirmed ?? ChangeClass;
            Corrections = [.. Corrections, new Correction(Version, ChangeClass!.Value, CorrectionReason!, DateOnly.FromDateTime(now.UtcDateTime))];
        }

        Accept(by, now);
    }

    /// <summary>Marks an approved result as replaced by its approved correction.</summary>
    public void ReplaceBy(Result correction, DateTimeOffset now)
    {
        Rule.OnlyApprovedResultsAreCorrected.Require(Counts && correction.Counts && correction.Supersedes == Id);
        SupersededBy = correction.Id;
        Record(ResultEventKind.Superseded, correction.ApprovedBy!.Value, now, correction.Version);
    }

    /// <summary>Takes it out of every figure from now on; its public id is never used again.</summary>
    internal void Withdraw(UserId by, DateTimeOffset now, string reason)
    {
        (Status, WithdrawnBy, WithdrawnAt) = (ResultStatus.Withdrawn, by, now);
        Record(ResultEventKind.Withdrawn, by, now, Version, reason);
    }

    internal void Record(ResultEventKind kind, UserId by, DateTimeOffset now, string reason) => Record(kind, by, now, Version, reason);

    /// <summary>Makes this new result the correction of an approved one: same public id, next version.</summary>
    protected void Correct(Result approved)
    {
        Rule.OnlyApprovedResultsAreCorrected.Require(approved.Counts && approved.Country == Country && approved.GetType() == GetType());
        (Supersedes, PublicId, Version, Corrections) = (approved.Id, approved.PublicId, approved.Version, approved.Corrections);
    }

    protected void SetEvidence(IEnumerable<Evidence> evidence)
    {
        Evidence = [.. evidence];
        Rule.EvidenceIsGiven.Require(Evidence.Count is > 0 and <= Limits.EvidenceLinks);
    }

    protected string EvidenceText() => string.Join('\n', Evidence.Select(e => e.Title is null ? e.Url : $"{e.Title} {e.Url}"));

    /// <summary>Figures are recalculated, results are not: a routine recalculation corrects nothing.</summary>
    internal static bool IsOfCorrections(ChangeClass? changeClass) => changeClass is Publishing.ChangeClass.R1 or Publishing.ChangeClass.R3 or Publishing.ChangeClass.C;
}
