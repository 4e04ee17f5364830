using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Domain.Results.Reviewing;

/// <summary>What somebody writes and somebody else approves, a result or a summary in words: the rules of its life stand here, once.</summary>
public abstract class Reviewed
{
    private readonly List<ResultEvent> _events = [];

    protected Reviewed()
    {
        // EF Core fills it in.
    }

    protected Reviewed(UserId author) => Author = author;

    public UserId Author { get; private set; }

    /// <summary>Language in which the texts are written: "en", "fr" or "es". Of a summary in several, the one it was first written in.</summary>
    public string Language { get; protected set; } = "en";

    /// <summary>Counts submissions of this public id, or of the summaries of one country or the programme, from 1.</summary>
    public int Version { get; protected set; }

    public ResultStatus Status { get; private protected set; } = ResultStatus.Draft;

    public UserId? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Everybody who wrote in it: nobody among them approves it.</summary>
    public IReadOnlyList<UserId> Writers { get; private set; } = [];

    /// <summary>In the order they happened: a database gives them in any.</summary>
    public IReadOnlyList<ResultEvent> Events => [.. _events.OrderBy(e => e.Number)];

    /// <summary>Open to those who write it for changes.</summary>
    public bool CanChange => Status is ResultStatus.Draft or ResultStatus.Returned;

    /// <summary>The reviewer's last word while it is returned.</summary>
    public ResultEvent? OpenReturn => Status is ResultStatus.Returned ? Events.LastOrDefault(e => e.Kind is ResultEventKind.Returned) : null;

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

    /// <summary>Gives it back with a reason, for one field or for the whole.</summary>
    public void Return(Actor by, int versionOnScreen, string reason, string? field, DateTimeOffset now)
    {
        RequireDecision(by, versionOnScreen);
        Rule.ReturnNeedsAReason.Require(!string.IsNullOrWhiteSpace(reason));
        Status = ResultStatus.Returned;
        Record(ResultEventKind.Returned, by.Id, now, Version, reason.Trim(), field);
    }

    /// <summary>Hands it to the reviewers as it stands.</summary>
    protected void HandIn(Actor by, int version, DateTimeOffset now, string? reason = null)
    {
        Version = version;
        Writers = [.. Writers.Append(Author).Append(by.Id).Distinct()];
        (Status, SubmittedBy, SubmittedAt) = (ResultStatus.Submitted, by.Id, now);
        Record(ResultEventKind.Submitted, by.Id, now, Version, reason, content: Content());
    }

    /// <summary>Approves it, after <see cref="RequireDecision"/>.</summary>
    protected void Accept(Actor by, DateTimeOffset now)
    {
        (Status, ApprovedBy, ApprovedAt) = (ResultStatus.Approved, by.Id, now);
        Record(ResultEventKind.Approved, by.Id, now, Version);
    }

    /// <summary>A manager who is none of those who wrote or submitted it decides, on the version that was on the screen.</summary>
    protected void RequireDecision(Actor by, int versionOnScreen)
    {
        Rule.OnlyManagersReview.Require(by.IsManager);
        Rule.ApproverIsSomeoneElse.Require(!IsBy(by.Id));
        Rule.OnlySubmittedResultsAreDecided.Require(Status is ResultStatus.Submitted);
        Rule.TheVersionOnScreenIsCurrent.Require(versionOnScreen == Version);
    }

    protected void Record(
        ResultEventKind kind, UserId by, DateTimeOffset at, int version, string? reason = null, string? field = null, IReadOnlyDictionary<string, string>? content = null) =>
        _events.Add(new ResultEvent(_events.Count + 1, kind, by, at) { Version = version, Reason = reason, Field = field, Content = content });
}
