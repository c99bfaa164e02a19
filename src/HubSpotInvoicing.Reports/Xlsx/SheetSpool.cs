using System.IO.Compression;
using System.Text;

namespace HubSpotInvoicing.Reports.Xlsx;

/// <summary>
/// The rows of one sheet until the workbook is written: rows of all outcomes come mixed, and a sheet must be written in
/// one go. They lie packed in a temporary file that nobody else can open and that goes with the process.
/// </summary>
internal sealed class SheetSpool : IAsyncDisposable
{
    private const int BufferBytes = 32 * 1024;

    private readonly FileStream file;
    private readonly StreamWriter writer;

    /// <exception cref="IOException">There is no room for temporary files.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be made.</exception>
    public SheetSpool()
    {
        file = OpenTemporary();
        var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        writer = new StreamWriter(packed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes);
    }

    /// <summary>Rows that it holds.</summary>
    public int Rows { get; private set; }

    public decimal Amount { get; private set; }

    /// <param name="row">The row as XML.</param>
    /// <param name="amount">What it adds to the sheet's sum.</param>
    public async Task AddAsync(string row, decimal amount)
    {
        await writer.WriteAsync(row);
        Rows++;
        Amount += amount;
    }

    /// <summary>Ends the spool and pours it out.</summary>
    public async Task CopyToAsync(Stream sheet, CancellationToken cancellationToken)
    {
        await writer.DisposeAsync();
        file.Position = 0;
        await using var unpacked = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        await unpacked.CopyToAsync(sheet, BufferBytes, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await writer.DisposeAsync();
        }
        catch (IOException)
        {
            // What it would still have written is not wanted any more.
        }

        await file.DisposeAsync();
    }

    private static FileStream OpenTemporary()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options =
                FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
