namespace HubSpotInvoicing.Reporting;

/// <summary>
/// A report's document that can only be written, from its first byte to its last; where it is kept decides when it is
/// whole.
/// </summary>
public abstract class DocumentStream(Stream content) : Stream
{
    /// <summary>Whether a write failed, so that what there is of it must not be taken for the whole.</summary>
    protected bool HasFailed { get; private set; }

    protected bool IsClosed { get; set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !IsClosed;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush() => Guarded(content.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        GuardedAsync(() => content.FlushAsync(cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        Guarded(() => content.Write(buffer, offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(GuardedAsync(() => content.WriteAsync(buffer, cancellationToken).AsTask()));

    /// <summary>What the writer is told; nothing for a fault that is not the place's.</summary>
    protected abstract ReportUnavailableException? Explain(Exception fault);

    protected void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (Explain(fault) is { } unavailable)
        {
            HasFailed = true;
            throw unavailable;
        }
    }

    protected async Task GuardedAsync(Func<Task> writeAsync)
    {
        try
        {
            await writeAsync();
        }
        catch (Exception fault) when (Explain(fault) is { } unavailable)
        {
            HasFailed = true;
            throw unavailable;
        }
    }
}
