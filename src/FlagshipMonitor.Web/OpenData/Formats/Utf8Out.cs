using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>UTF-8 straight into the answer's own buffer, handed on whenever a portion is full: a slow reader slows the writer, and memory stays as it is.</summary>
internal sealed class Utf8Out(PipeWriter pipe, CancellationToken ct)
{
    private const int Portion = 64 * 1024;
    private const int LeastRoom = 16 * 1024;

    private Memory<byte> _room;
    private int _used;
    private int _waiting;

    public void Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Used(value.Length);
    }

    public void Text(ReadOnlySpan<char> value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Used(Encoding.UTF8.GetBytes(value, Room(most)));
    }

    /// <summary>Exact to twelve places, without trailing zeros: the digits of every file.</summary>
    public void Digits(decimal value) => Used(Format(value, Room(64)));

    /// <summary>The same digits for whoever writes elsewhere; says how many bytes they take.</summary>
    public static int Format(decimal value, Span<byte> room)
    {
        var whole = decimal.Truncate(value);
        int written;
        if (whole == value && whole is >= long.MinValue and <= long.MaxValue)
        {
            ((long)whole).TryFormat(room, out written, default, CultureInfo.InvariantCulture);
        }
        else
        {
            value.TryFormat(room, out written, "0.############", CultureInfo.InvariantCulture);
        }

        return written;
    }

    public void Digits(int value)
    {
        value.TryFormat(Room(16), out var written, default, CultureInfo.InvariantCulture);
        Used(written);
    }

    public void Date(DateOnly value)
    {
        value.TryFormat(Room(16), out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Used(written);
    }

    /// <summary>Between rows: hands on what has come together.</summary>
    public ValueTask PortionAsync() => _waiting < Portion ? ValueTask.CompletedTask : FlushAsync();

    public async ValueTask FlushAsync()
    {
        Settle();
        _waiting = 0;
        if ((await pipe.FlushAsync(ct)).IsCompleted)
        {
            throw new OperationCanceledException("Nobody reads on.");
        }
    }

    private Span<byte> Room(int size)
    {
        if (_room.Length - _used < size)
        {
            Settle();
            _room = pipe.GetMemory(Math.Max(size, LeastRoom));
        }

        return _room.Span[_used..];
    }

    private void Used(int bytes)
    {
        _used += bytes;
        _waiting += bytes;
    }

    private void Settle()
    {
        if (_used > 0)
        {
            // Some answers take it amiss to be told of nothing.
            pipe.Advance(_used);
        }

        (_room, _used) = (default, 0);
    }
}
