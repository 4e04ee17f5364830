using Microsoft.Extensions.Caching.Memory;

namespace FlagshipMonitor.Data.Memory;

/// <summary>
/// Keeps what was read of released content for as long as the public tables stand as they do, so that a page costs no statement. What is kept is
/// shared by all who ask: it must never change.
/// </summary>
public sealed class PublicMemory(PublicState state) : IDisposable
{
    /// <summary>Each is a page's worth; those nobody asked for lately go first.</summary>
    private const int Most = 600;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="what">Names the question with all that its answer depends on; compared by value.</param>
    public async Task<T> KeepAsync<T>(object what, Func<Task<T>> read, CancellationToken ct)
    {
        // What is read may be newer than the print it is kept under, never older: the print comes first.
        var key = (await state.PrintAsync(ct), what);
        if (_kept.TryGetValue(key, out T? kept))
        {
            return kept!;
        }

        var found = await read();
        _kept.Set(key, found, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unasked });
        return found;
    }

    public void Dispose() => _kept.Dispose();
}
