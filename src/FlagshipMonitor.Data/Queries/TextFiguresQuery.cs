using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Narratives;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What the tokens of a summary stand for at the moment: figures of everything approved, as the next release would hold them.</summary>
public sealed record TextFigures(
    string Scope, ScopeFigures Values, IReadOnlyCollection<EvaluatedFigure> Figures, Portfolio Portfolio, IReadOnlyCollection<PublishedFigure> Published)
{
    public IEnumerable<(FigureToken Token, TokenValue Value)> Tokens => FigureToken.For(Scope).Select(t => (t, Values[t]));

    /// <summary>What the checks before publication would say of a text.</summary>
    public IReadOnlyList<TextFinding> Check(NarrativeTexts texts) => [.. ReleaseTexts.Check(Guid.Empty, Scope, texts, Figures, Portfolio, Published)];
}

/// <summary>Computes them.</summary>
public sealed class TextFiguresQuery(FlagshipDbContext db, FrameworkQuery frameworks, PortfolioQuery portfolios)
{
    public async Task<TextFigures> RunAsync(string scope, DateOnly today, CancellationToken ct)
    {
        var portfolio = await portfolios.RunAsync(await frameworks.CountingAsync(ct), today, ct);
        var figures = Evaluation.Evaluate(portfolio).Released;
        return new TextFigures(scope, ScopeFigures.Of(scope, figures), figures, portfolio, await db.PublishedFigures.AsNoTracking().ToListAsync(ct));
    }
}
