using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>A summary of a country or of the programme in words. It is reviewed like a result; one approved text of each is in force.</summary>
public sealed class Narrative : Reviewed
{
    private Narrative()
    {
        // EF Core fills it in.
    }

    public Narrative(Guid id, string scope, Actor author)
        : base(author.Id)
    {
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(author.WritesSummaryOf(scope) && (scope == Engine.Scope.Programme || CountryCode.TryParse(scope, out _)));
        (Id, Scope, OfOffice) = (id, scope, !author.IsManager);
    }

    /// <summary>Given by the address at which its draft was begun.</summary>
    public Guid Id { get; private init; }

    /// <summary>A country's code, or the name of the programme.</summary>
    public string Scope { get; private init; } = Engine.Scope.Programme;

    /// <summary>Written by the country's officers, who then revise it; else by managers.</summary>
    public bool OfOffice { get; private init; }

    public NarrativeTexts Texts { get; private set; } = new(null, null, null);

    /// <summary>The later approved text that took its place.</summary>
    public Guid? SupersededBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Approved, not replaced and not taken back: what the next release holds.</summary>
    public bool Counts => Status is ResultStatus.Approved && SupersededBy is null && WithdrawnAt is null;

    /// <summary>Whether this person may go on writing it while it is open.</summary>
    public bool IsOpenTo(Actor actor) => CanChange && IsWrittenBy(actor);

    public override IReadOnlyDictionary<string, string> Content() =>
        Texts.Given().ToDictionary(t => FieldOf(t.Language), t => t.Text, StringComparer.Ordinal);

    /// <summary>The form field of a language: "En", "Fr", "Es".</summary>
    public static string FieldOf(string language) => char.ToUpperInvariant(language[0]) + language[1..];

    /// <summary>Hands a text to the reviewers, anew or after a return.</summary>
    /// <param name="version">The next of its country or of the programme.</param>
    /// <param name="language">The writer's.</param>
    public void Submit(Actor by, NarrativeTexts texts, string language, int version, DateTimeOffset now)
    {
        Rule.OnlyOfficersAndManagersWriteSummaries.Require(IsWrittenBy(by));
        Rule.OnlyOpenResultsChange.Require(CanChange);
        Rule.ASummaryHasAText.Require(texts.Given().Any());
        Rule.SummaryFiguresAreKnown.Require(texts.Given().All(t => !NarrativeText.Parse(t.Text, Scope).Broken.Any()));
        (Texts, Language) = (texts, texts.OriginalFor(language));
        HandIn(by, version, now);
    }

    /// <summary>Accepts the version that was on the reviewer's screen.</summary>
    public void Approve(Actor by, int versionOnScreen, DateTimeOffset now)
    {
        RequireDecision(by, versionOnScreen);
        Accept(by, now);
    }

    /// <summary>Marks the text in force as replaced by a later approved one.</summary>
    public void ReplaceBy(Narrative later, DateTimeOffset now)
    {
        Rule.OnlySummariesInForceAreWithdrawn.Require(Counts && later.Counts && later.Scope == Scope && later.Id != Id);
        SupersededBy = later.Id;
        Record(ResultEventKind.Superseded, later.ApprovedBy!.Value, now, later.Version);
    }

    /// <summary>Takes the text in force back: what is published stays, the next release holds none.</summary>
    public void Withdraw(Actor by, string reason, DateTimeOffset now)
    {
        Rule.OnlyManagersReview.Require(by.IsManager);
        Rule.OnlySummariesInForceAreWithdrawn.Require(Counts);
        Rule.WithdrawnSummariesHaveAReason.Require(!string.IsNullOrWhiteSpace(reason));
        WithdrawnAt = now;
        Record(ResultEventKind.Withdrawn, by.Id, now, Version, reason.Trim());
    }

    private bool IsWrittenBy(Actor actor) => OfOffice ? actor.WritesSummaryOf(Scope) && !actor.IsManager : actor.IsManager;
}
