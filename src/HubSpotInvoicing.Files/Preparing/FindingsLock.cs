namespace HubSpotInvoicing.Files.Preparing;

/// <summary>
/// Lets one writer at a time look at the findings and replace them. Its file stays: were it deleted, a writer that had
/// opened it before could hold a lock that nobody else sees. The operating system frees the lock of a dead process.
/// </summary>
internal sealed class FindingsLock(string path, TimeProvider clock)
{
    private const int LinuxHeld = 11;
    private const int MacHeld = 35;
    private const int WindowsHeld = unchecked((int)0x80070020);

    /// <summary>Together longer than any write takes.</summary>
    private const int WaitsMax = 500;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(20);

    /// <exception cref="IOException">The file cannot be made there, or others hold the lock for good.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public async Task<IDisposable> HoldAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        for (var wait = 1; ; wait++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException fault) when (
                wait <= WaitsMax && fault.HResult is LinuxHeld or MacHeld or WindowsHeld)
            {
                // Another writer is about to end.
            }

            await Task.Delay(Wait, clock, cancellationToken);
        }
    }
}
