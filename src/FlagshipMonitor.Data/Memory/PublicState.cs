using System.Data.Common;
using FlagshipMonitor.Domain;
using Microsoft.Extensions.Logging;

namespace FlagshipMonitor.Data.Memory;

/// <summary>
/// What the public tables hold, as one text: as long as it stays the same, everything public does. It is read again at most once in a while, and
/// at once after this program changed something; another instance's release is seen when the while is over.
/// </summary>
/// <param name="every">How long an answer of the database holds.</param>
public sealed class PublicState(DataSources sources, TimeProvider clock, TimeSpan every, ILogger<PublicState> logger) : IDisposable
{
    /// <summary>
    /// Released rows are never changed, so the releases stand for them. Of other tables each row counts with its place and the transaction that
    /// wrote it: a change of any kind gives it another of the two.
    /// </summary>
    private static readonly string Statement = "SELECT concat_ws('/', (SELECT concat(count(*), '-', max(number), '-', max(published_at)) FROM releases), "
        + string.Join(", ", ((string[])["countries", "thematic_areas", "code_lists", "phases", "framework_versions", "indicators", "targets", "published_figures", "context_values"])
            .Select(t => $"(SELECT sum(hashtextextended(ctid::text, xmin::text::bigint)) FROM {t})")) + ")";

    private readonly SemaphoreSlim _one = new(1);
    private volatile Seen? _seen;

    /// <summary>Something public may have changed: whoever asks next looks again.</summary>
    public void Expire() => _seen = _seen is { } seen ? seen with { Until = 0 } : null;

    /// <returns>The same text for the same contents. While the database cannot be asked, what it said last, for a day at most.</returns>
    public ValueTask<string> PrintAsync(CancellationToken ct) =>
        _seen is { } seen && clock.GetTimestamp() < seen.Until ? ValueTask.FromResult(seen.Print) : new(AskAsync(ct));

    public void Dispose() => _one.Dispose();

    private async Task<string> AskAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var before = _seen;
            if (before is not null && clock.GetTimestamp() < before.Until)
            {
                return before.Print;
            }

            // Counted from before the question: what is committed while it is answered is asked for again no later.
            var until = clock.GetTimestamp() + (long)(every.TotalSeconds * clock.TimestampFrequency);
            try
            {
                await using var command = sources.Public.CreateCommand(Statement);
                var print = (string)(await command.ExecuteScalarAsync(ct))!;
                Interlocked.CompareExchange(ref _seen, new Seen(print, until, clock.GetTimestamp()), before);
                return print;
            }
            catch (DbException failure) when (before is not null && clock.GetElapsedTime(before.Answered) < Limits.PublicWithoutDatabase)
            {
                logger.LogWarning("The database does not answer ({Reason}); what is released is shown from memory", failure.GetType().Name);
                _seen = before with { Until = until };
                return before.Print;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <param name="Until">The clock's count up to which it holds.</param>
    /// <param name="Answered">The clock's count when the database said so.</param>
    private sealed record Seen(string Print, long Until, long Answered);
}
