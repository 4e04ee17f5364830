using System.Buffers;
using System.IO.Pipelines;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>
/// An answer as a stream for writers that now and then write without waiting, as zip does around each of its parts: those few bytes
/// lie in the answer's buffer and go with the next portion, so no thread ever waits for a slow reader.
/// </summary>
internal sealed class AnswerStream(PipeWriter answer) : Stream
{
    private const int Portion = 64 * 1024;

    private int _waiting;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        answer.Write(buffer);
        _waiting += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        if (_waiting >= Portion)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        // Handed on by the next portion or at the end.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        _waiting = 0;
        if ((await answer.FlushAsync(cancellationToken)).IsCompleted)
        {
            throw new OperationCanceledException("Nobody reads on.");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
