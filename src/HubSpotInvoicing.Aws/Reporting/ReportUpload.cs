using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>
/// A document in a temporary file until it is disposed, and in the bucket from then on, whole. After a write that failed,
/// nothing is sent.
/// </summary>
internal sealed class ReportUpload(S3Bucket bucket, string path) : Stream
{
    private readonly FileStream file = OpenTemporary();

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
        await CloseAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // A writer without await waits here; on a thread of the pool nothing else can wait for this one.
            Task.Run(CloseAsync).GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    // Nobody else may read what it says of members, and where the system can, it has no name that outlives the process.
    private static FileStream OpenTemporary()
    {
        var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(temporary, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(temporary, options);
        File.Delete(temporary);
        return file;
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv; charset=utf-8",
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };

    private async Task CloseAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await using (file)
        {
            if (!hasFailed)
            {
                await GuardedAsync(() => file.FlushAsync());
                await UploadAsync();
            }
        }
    }

    private async Task UploadAsync()
    {
        try
        {
            await bucket.WriteAsync(path, file, TypeOf(path), CancellationToken.None);
        }
        catch (Exception fault) when (S3Fault.Is(fault, CancellationToken.None))
        {
            throw new ReportUnavailableException(bucket.AddressOf(path), bucket.Explain(fault), fault);
        }
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (IOException fault)
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
        catch (IOException fault)
        {
            throw Unavailable(fault);
        }
    }

    private ReportUnavailableException Unavailable(IOException fault)
    {
        hasFailed = true;
        return new ReportUnavailableException(
            bucket.AddressOf(path),
            $"the folder for temporary files, {Path.GetTempPath()}, cannot take it; free some space there, and run again.",
            fault);
    }
}
