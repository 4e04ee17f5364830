using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>A draft with what it says, what is wrong with it and what it would change.</summary>
public sealed record OpenFramework(
    FrameworkDraft Draft, FrameworkDocument Document, FrameworkState InForce, FrameworkSurroundings Around, IReadOnlyList<FrameworkError> Errors, IReadOnlyList<FrameworkChange> Changes);

/// <summary>Five figures under the version in force and under the draft.</summary>
/// <param name="AreMadeUp">There are no results yet: the reports behind them are made up.</param>
/// <param name="HoldExamples">Results found on public pages are among what is computed from.</param>
public sealed record FrameworkExamples(IReadOnlyList<ExampleFigure> Figures, bool AreMadeUp, bool HoldExamples, DateOnly AsOf);

/// <summary>Writes, tries out and publishes versions of the framework. Nothing is saved: the caller saves, with the operation key and the audit rows.</summary>
public sealed class FrameworkDesk(FlagshipDbContext db, FrameworkQuery frameworks, PortfolioQuery portfolios)
{
    /// <summary>Releases and versions of the framework are published one at a time: figures are of one framework.</summary>
    public const string Lock = ReleaseDesk.Lock;

    public Task<FrameworkDraft?> OpenAsync(CancellationToken ct) => db.FrameworkDrafts.SingleOrDefaultAsync(d => d.PublishedAs == null && d.DiscardedAt == null, ct);

    /// <summary>The open draft with its checks; null when there is none.</summary>
    public async Task<OpenFramework?> ReadAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is not { } draft)
        {
            return null;
        }

        var inForce = await frameworks.InForceAsync(ct);
        var (around, document) = (await frameworks.SurroundingsAsync(inForce, ct), DocumentOf(draft));
        return new OpenFramework(draft, document, inForce, around, FrameworkCheck.Check(document, around), FrameworkDiff.Between(inForce.Document, document));
    }

    /// <summary>Begins a draft that says what the version in force says, or what a file says.</summary>
    public async Task<FrameworkDraft> BeginAsync(Actor by, FrameworkDocument? document, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyAdministratorsEditTheFramework.Require(by.IsAdministrator);
        Rule.OneFrameworkDraftAtATime.Require(await OpenAsync(ct) is null);
        var inForce = await frameworks.InForceAsync(ct);
        // Why this version differs is for its writer to say.
        var text = document ?? inForce.Document with { Note = "" };
        var draft = new FrameworkDraft(Guid.CreateVersion7(), by, inForce.Version.Number, FrameworkFile.Write(text), now);
        db.Add(draft);
        return draft;
    }

    /// <summary>Makes a file the draft: a new one, or the open one as it was seen.</summary>
    public async Task ImportAsync(Actor by, FrameworkDocument document, int versionOnScreen, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyAdministratorsEditTheFramework.Require(by.IsAdministrator);
        var around = await frameworks.SurroundingsAsync(await frameworks.InForceAsync(ct), ct);
        Rule.TheFrameworkAgreesWithItself.Require(FrameworkCheck.Check(document, around).Count == 0);
        if (await OpenAsync(ct) is { } draft)
        {
            draft.Save(by, versionOnScreen, FrameworkFile.Write(document), now);
        }
        else
        {
            await BeginAsync(by, document, now, ct);
        }
    }

    /// <summary>Changes the open draft as it was on the screen.</summary>
    public async Task ChangeAsync(Actor by, int versionOnScreen, Func<FrameworkDocument, FrameworkDocument> change, DateTimeOffset now, CancellationToken ct)
    {
        var draft = await OpenAsync(ct);
        Rule.TheVersionOnScreenIsCurrent.Require(draft is not null);
        draft!.Save(by, versionOnScreen, FrameworkFile.Write(change(DocumentOf(draft))), now);
    }

    /// <summary>Puts the draft in force: a new version with its indicators, and a row of the ledger for every target that differs.</summary>
    public async Task<FrameworkVersion> PublishAsync(Actor by, int versionOnScreen, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyAdministratorsEditTheFramework.Require(by.IsAdministrator);
        await RequireNoPreparedReleaseAsync(db, ct);
        var open = await ReadAsync(ct);
        Rule.TheVersionOnScreenIsCurrent.Require(open is not null);
        var number = open!.Draft.Publish(by, versionOnScreen, open.InForce.Version.Number, open.Errors);
        var ledger = await db.Targets.AsNoTracking().ToListAsync(ct);
        var publication = FrameworkPublication.Of(number, open.InForce.Document, open.Document, ledger, now);
        db.Add(publication.Version);
        db.AddRange(publication.Indicators);
        db.AddRange(publication.Targets);
        return publication.Version;
    }

    /// <summary>Five figures of everything approved, computed under both frameworks.</summary>
    public async Task<FrameworkExamples> ExamplesAsync(OpenFramework open, DateOnly asOf, CancellationToken ct)
    {
        var results = await frameworks.CountingAsync(ct);
        var (before, after) = (await portfolios.RunAsync(results, asOf, ct), await portfolios.RunAsync(results, asOf, ct, framework: open.Document));
        if (results.Count == 0)
        {
            var madeUp = MadeUpFigures.Values(open.InForce.Document, open.Document, after.Phase, after.Countries[0]);
            before = before with { Values = [.. madeUp.Where(v => before.Indicators.Any(i => i.Code == v.Indicator))] };
            after = after with { Values = madeUp };
        }

        return new FrameworkExamples(ExampleFigure.Of(Evaluation.Evaluate(before), Evaluation.Evaluate(after)), results.Count == 0, results.Exists(r => r.Origin is Domain.Results.Origin.Example), asOf);
    }

    /// <summary>A prepared release was looked at under the framework in force; its figures must not change before it is published.</summary>
    internal static async Task RequireNoPreparedReleaseAsync(FlagshipDbContext db, CancellationToken ct) =>
        Rule.NoReleaseIsPrepared.Require(!await db.ReleaseCandidates.AnyAsync(c => c.PublishedAs == null && c.DiscardedAt == null, ct));

    private static FrameworkDocument DocumentOf(FrameworkDraft draft) => FrameworkFile.Read(draft.Document) is { Document: { } document }
        ? document
        : throw new InvalidOperationException($"The framework draft {draft.Id} cannot be read.");
}
