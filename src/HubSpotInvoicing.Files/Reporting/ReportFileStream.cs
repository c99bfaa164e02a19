using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>
/// A document under a temporary name until it is disposed, and under its own from then on. A process that dies, or a write
/// that fails, leaves the temporary name, so a half document is never taken for a whole one. A stream cannot see that its
/// writer gave up for another reason; the writer's summary, which comes last, is then missing.
/// </summary>
internal sealed class ReportFileStream(string path) : Stream
{
    private const string TempSuffix = ".part";
    private const int BufferBytes = 64 * 1024;

    private readonly FileStream file =
        new(path + TempSuffix, FileMode.Create, FileAccess.Write, FileShare.Read, BufferBytes, FileOptions.Asynchronous);

    private bool hasFailed;
    private bool isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !isClosed;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush() => Guarded(file.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        GuardedAsync(() => file.FlushAsync(cancellationToken));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Guarded(() => file.Write(buffer, offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(GuardedAsync(() => file.WriteAsync(buffer, cancellationToken).AsTask()));

    public override async ValueTask DisposeAsync()
    {
        if (!isClosed)
        {
            try
            {
                await GuardedAsync(() => file.FlushAsync());
            }
            finally
            {
                Close();
            }
        }

        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            Guarded(Publish);
        }

        base.Dispose(disposing);
    }

    private void Publish()
    {
        if (hasFailed)
        {
            file.Dispose();
            return;
        }

        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + TempSuffix, path, overwrite: true);
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw Unavailable(fault);
        }
    }

    private async Task GuardedAsync(Func<Task> writeAsync)
    {
        try
        {
            await writeAsync();
        }
        catch (Exception fault) when (FileFault.Is(fault))
        {
            throw Unavailable(fault);
        }
    }

    private ReportUnavailableException Unavailable(Exception fault)
    {
        hasFailed = true;
        return new ReportUnavailableException(path, FileFault.Explain(fault, path), fault);
    }
}
