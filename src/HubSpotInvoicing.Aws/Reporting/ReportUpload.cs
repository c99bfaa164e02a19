using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>
/// A document in a temporary file until it is disposed, and in the bucket from then on, whole. After a write that
/// failed, nothing is sent.
/// </summary>
internal sealed class ReportUpload : DocumentStream
{
    private readonly S3Bucket bucket;
    private readonly string path;
    private readonly FileStream file;

    private ReportUpload(S3Bucket bucket, string path, FileStream file)
        : base(file)
    {
        this.bucket = bucket;
        this.path = path;
        this.file = file;
    }

    public static ReportUpload Begin(S3Bucket bucket, string path) => new(bucket, path, OpenTemporary());

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

    protected override ReportUnavailableException? Explain(Exception fault) =>
        fault is IOException
            ? new ReportUnavailableException(
                bucket.AddressOf(path),
                $"the folder for temporary files, {Path.GetTempPath()}, cannot take it; free "
                + "some space there, and run again.",
                fault)
            : null;

    // Nobody else may read what it says of members, and where the system can, it has no name that outlives the process.
    private static FileStream OpenTemporary()
    {
        var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options =
                FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
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
        if (IsClosed)
        {
            return;
        }

        IsClosed = true;
        await using (file)
        {
            if (!HasFailed)
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
}
