using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Files.Reporting;

/// <summary>
/// A document under a temporary name until it is disposed, and under its own from then on. A process that dies, or a
/// write that fails, leaves the temporary name, so a half document is never taken for a whole one. A stream cannot see
/// that its writer gave up for another reason; the writer's summary, which comes last, is then missing.
/// </summary>
internal sealed class ReportFileStream : DocumentStream
{
    private const string TempSuffix = ".part";
    private const int BufferBytes = 64 * 1024;

    private readonly string path;
    private readonly FileStream file;

    private ReportFileStream(string path, FileStream file)
        : base(file)
    {
        this.path = path;
        this.file = file;
    }

    public static ReportFileStream Begin(string path) => new(path, new FileStream(
        path + TempSuffix, FileMode.Create, FileAccess.Write, FileShare.Read, BufferBytes, FileOptions.Asynchronous));

    public override async ValueTask DisposeAsync()
    {
        if (!IsClosed)
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
        if (disposing && !IsClosed)
        {
            IsClosed = true;
            Guarded(Publish);
        }

        base.Dispose(disposing);
    }

    protected override ReportUnavailableException? Explain(Exception fault) => FileFault.Is(fault)
        ? new ReportUnavailableException(path, FileFault.Explain(fault, path), fault)
        : null;

    private void Publish()
    {
        if (HasFailed)
        {
            file.Dispose();
            return;
        }

        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + TempSuffix, path, overwrite: true);
    }
}
