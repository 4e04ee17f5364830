namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>
/// The pictures drawn last, so that many readers of one do not have it drawn many times. It holds so many bytes and no more:
/// what was not asked for longest goes. At most two are drawn at once, so that pages go on being answered.
/// </summary>
public sealed class PictureMemory(long capacity = PictureMemory.Capacity) : IDisposable
{
    public const long Capacity = 24 * 1024 * 1024;

    private const int AtOnce = 2;

    private readonly Dictionary<string, LinkedListNode<Kept>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _latestFirst = [];
    private readonly Lock _changing = new();
    private readonly SemaphoreSlim _drawing = new(AtOnce);

    private long _bytes;

    /// <summary>How many bytes it holds.</summary>
    public long Bytes
    {
        get
        {
            lock (_changing)
            {
                return _bytes;
            }
        }
    }

    /// <param name="key">Says all that the picture depends on.</param>
    /// <param name="draw">Makes it where it is not kept.</param>
    /// <param name="ct">Ends the waiting for a turn.</param>
    public async Task<byte[]> GetAsync(string key, Func<byte[]> draw, CancellationToken ct)
    {
        if (Find(key) is { } kept)
        {
            return kept;
        }

        await _drawing.WaitAsync(ct);
        try
        {
            if (Find(key) is { } meanwhile)
            {
                return meanwhile;
            }

            var drawn = draw();
            Keep(key, drawn);
            return drawn;
        }
        finally
        {
            _drawing.Release();
        }
    }

    public void Dispose() => _drawing.Dispose();

    private byte[]? Find(string key)
    {
        lock (_changing)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                return null;
            }

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value.Bytes;
        }
    }

    private void Keep(string key, byte[] bytes)
    {
        lock (_changing)
        {
            if (bytes.Length > capacity || _byKey.ContainsKey(key))
            {
                return;
            }

            _byKey[key] = _latestFirst.AddFirst(new Kept(key, bytes));
            _bytes += bytes.Length;
            while (_bytes > capacity && _latestFirst.Last is { } oldest)
            {
                _latestFirst.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Bytes.Length;
            }
        }
    }

    private sealed record Kept(string Key, byte[] Bytes);
}
