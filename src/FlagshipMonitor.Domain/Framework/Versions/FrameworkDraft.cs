using FlagshipMonitor.Domain.People;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>The next version while it is written: one document, apart from the rows that count, so that nothing of it can be read too early.</summary>
public sealed class FrameworkDraft
{
    private FrameworkDraft()
    {
        // EF Core fills it in.
    }

    public FrameworkDraft(Guid id, Actor by, int basedOn, string document, DateTimeOffset now)
    {
        Rule.OnlyAdministratorsEditTheFramework.Require(by.IsAdministrator);
        (Id, BasedOn, BegunBy, BegunAt) = (id, basedOn, by.Id, now);
        Keep(by, document, now);
    }

    public Guid Id { get; private init; }

    /// <summary>The version in force when it was begun; it is published only while that is so.</summary>
    public int BasedOn { get; private init; }

    /// <summary>JSON in the format of the framework's file.</summary>
    public string Document { get; private set; } = "{}";

    /// <summary>Counts saves from 1; a save names the version it was made from.</summary>
    public int Version { get; private set; }

    public UserId BegunBy { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Number of the version it became.</summary>
    public int? PublishedAs { get; private set; }

    public UserId? PublishedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public bool IsOpen => PublishedAs is null && DiscardedAt is null;

    public void Save(Actor by, int versionOnScreen, string document, DateTimeOffset now)
    {
        MayChange(by, versionOnScreen);
        Keep(by, document, now);
    }

    public void Discard(Actor by, int versionOnScreen, DateTimeOffset now)
    {
        MayChange(by, versionOnScreen);
        DiscardedAt = now;
    }

    /// <param name="by">An administrator.</param>
    /// <param name="versionOnScreen">The save whose figures were looked at.</param>
    /// <param name="inForce">The version in force now.</param>
    /// <param name="errors">What the check found.</param>
    /// <returns>The number of the new version.</returns>
    public int Publish(Actor by, int versionOnScreen, int inForce, IReadOnlyCollection<FrameworkError> errors)
    {
        MayChange(by, versionOnScreen);
        Rule.TheVersionOnScreenIsCurrent.Require(inForce == BasedOn);
        Rule.TheFrameworkAgreesWithItself.Require(errors.Count == 0);
        (PublishedAs, PublishedBy) = (inForce + 1, by.Id);
        return inForce + 1;
    }

    private void MayChange(Actor by, int versionOnScreen)
    {
        Rule.OnlyAdministratorsEditTheFramework.Require(by.IsAdministrator);
        Rule.TheVersionOnScreenIsCurrent.Require(IsOpen && versionOnScreen == Version);
    }

    private void Keep(Actor by, string document, DateTimeOffset now)
    {
        (Document, SavedBy, SavedAt) = (document, by.Id, now);
        Version++;
    }
}
