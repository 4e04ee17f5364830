using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Domain.Results;

/// <summary>Something a country office reports. It counts only once somebody else has approved it.</summary>
public abstract class Result
{
    private readonly List<ResultEvent> _events = [];

    protected Result()
    {
        // EF Core fills it in.
    }

    protected Result(ResultId id, CountryCode country, Actor author, Origin origin, string language)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(author.ReportsFor(country));
        (Id, Country, Author, Origin, Language) = (id, country, author.Id, origin, language);
    }

    public ResultId Id { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public UserId Author { get; private set; }

    public Origin Origin { get; private init; }

    /// <summary>Language in which the texts are written: "en", "fr" or "es".</summary>
    public string Language { get; protected set; } = "en";

    /// <summary>Public id such as "SEN-2024-001": given at the first submission, never changed or used again.</summary>
    public string? PublicId { get; private set; }

    /// <summary>Counts submissions of this public id from 1.</summary>
    public int Version { get; private set; }

    public ResultStatus Status { get; private set; } = ResultStatus.Draft;

    public UserId? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

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

    /// <summary>Everybody who wrote in it: nobody among them approves it.</summary>
    public IReadOnlyList<UserId> Writers { get; private set; } = [];

    /// <summary>In the order they happened: a database gives them in any.</summary>
    public IReadOnlyList<ResultEvent> Events => [.. _events.OrderBy(e => e.Number)];

    /// <summary>Open to its country's officers for changes.</summary>
    public bool CanChange => Status is ResultStatus.Draft or ResultStatus.Returned;

    /// <summary>Approved and not replaced by a later approval: the one that counts.</summary>
    public bool Counts => Status is ResultStatus.Approved && SupersededBy is null;

    /// <summary>The day by which the result belongs to a year and a phase.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>The last day its date can be: by then it has certainly happened.</summary>
    public abstract DateOnly LastDay { get; }

    /// <summary>The reviewer's last word while the result is returned.</summary>
    public ResultEvent? OpenReturn => Status is ResultStatus.Returned ? Events.LastOrDefault(e => e.Kind is ResultEventKind.Returned) : null;

    /// <summary>Why an approved result is corrected, as the last submission said it; null for what corrects nothing.</summary>
    public string? CorrectionReason => Supersedes is null ? null : Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted)?.Reason;

    /// <summary>Every field by its form name, as invariant text: what a submission keeps and a comparison shows.</summary>
    public abstract IReadOnlyDictionary<string, string> Content();

    /// <summary>Whether this person wrote or submitted it, and so may not decide on it.</summary>
    public bool IsBy(UserId person) => person == Author || person == SubmittedBy || Writers.Contains(person);

    /// <summary>Says who wrote what is about to be submitted: who began the first draft is the author, and everybody who saved it counts as a writer.</summary>
    public void WrittenBy(UserId began, IEnumerable<UserId> savers)
    {
        Rule.OnlyOpenResultsChange.Require(CanChange);
        Author = SubmittedBy is null ? began : Author;
        Writers = [.. Writers.Append(began).Concat(savers).Distinct()];
    }

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
        Version++;
        Writers = [.. Writers.Append(Author).Append(by.Id).Distinct()];
        (Status, SubmittedBy, SubmittedAt) = (ResultStatus.Submitted, by.Id, now);
        Record(new ResultEvent(_events.Count + 1, ResultEventKind.Submitted, by.Id, now) { Version = Version, Reason = Supersedes is null ? null : reason!.Trim(), Content = Content() });
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

        (Status, ApprovedBy, ApprovedAt) = (ResultStatus.Approved, by.Id, now);
        Record(new ResultEvent(_events.Count + 1, ResultEventKind.Approved, by.Id, now) { Version = Version });
    }

    /// <summary>Gives the result back to its country with a reason, for one field or for the whole.</summary>
    public void Return(Actor by, int versionOnScreen, string reason, string? field, DateTimeOffset now)
    {
        RequireDecision(by, versionOnScreen);
        Rule.ReturnNeedsAReason.Require(!string.IsNullOrWhiteSpace(reason));
        Status = ResultStatus.Returned;
        Record(new ResultEvent(_events.Count + 1, ResultEventKind.Returned, by.Id, now) { Version = Version, Reason = reason.Trim(), Field = field });
    }

    /// <summary>Marks an approved result as replaced by its approved correction.</summary>
    public void ReplaceBy(Result correction, DateTimeOffset now)
    {
        Rule.OnlyApprovedResultsAreCorrected.Require(Counts && correction.Counts && correction.Supersedes == Id);
        SupersededBy = correction.Id;
        Record(new ResultEvent(_events.Count + 1, ResultEventKind.Superseded, correction.ApprovedBy!.Value, now) { Version = correction.Version });
    }

    /// <summary>Takes it out of every figure from now on; its public id is never used again.</summary>
    internal void Withdraw(UserId by, DateTimeOffset now, string reason)
    {
        (Status, WithdrawnBy, WithdrawnAt) = (ResultStatus.Withdrawn, by, now);
        Record(ResultEventKind.Withdrawn, by, now, reason);
    }

    internal void Record(ResultEventKind kind, UserId by, DateTimeOffset now, string reason) =>
        Record(new ResultEvent(_events.Count + 1, kind, by, now) { Version = Version, Reason = reason });

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

    private void RequireDecision(Actor by, int versionOnScreen)
    {
        Rule.OnlyManagersReview.Require(by.IsManager);
        Rule.ApproverIsSomeoneElse.Require(!IsBy(by.Id));
        Rule.OnlySubmittedResultsAreDecided.Require(Status is ResultStatus.Submitted);
        Rule.TheVersionOnScreenIsCurrent.Require(versionOnScreen == Version);
    }

    private void Record(ResultEvent step) => _events.Add(step);
}
