namespace HubSpotInvoicing.Files.Invoicing;

/// <summary>
/// One locked file for each run that is alive. The operating system frees the lock when the process ends, however it
/// ends, so a free lock proves that the run is gone.
/// </summary>
internal sealed class FileRunLocks(string folder)
{
    private readonly Lock gate = new();
    private readonly Dictionary<RunId, Held> held = [];

    public string PathOf(RunId run) => Path.Combine(folder, run.Value + ".lock");

    /// <summary>
    /// Holds the lock until each of its holders in this process is disposed; a run has one for each period.
    /// </summary>
    /// <exception cref="IOException">Another process holds it, or locks do not work there.</exception>
    public IAsyncDisposable Hold(RunId run)
    {
        lock (gate)
        {
            if (!held.TryGetValue(run, out var mine))
            {
                Directory.CreateDirectory(folder);
                held[run] = mine = new Held(PathOf(run));
            }

            mine.Holders++;
            return new Holder(this, run);
        }
    }

    public bool IsFree(RunId run)
    {
        try
        {
            using var probe = new FileStream(PathOf(run), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            // Locked, or unreadable: only its lease can tell.
            return false;
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            // Windows says this of a file that is being deleted: its run is just ending.
            return false;
        }
    }

    private static bool IsLocked(string path)
    {
        try
        {
            using var second = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void Release(RunId run)
    {
        lock (gate)
        {
            var mine = held[run];
            mine.Holders--;
            if (mine.Holders > 0)
            {
                return;
            }

            held.Remove(run);
            mine.Dispose();
        }
    }

    private sealed class Held : IDisposable
    {
        private readonly FileStream stream;

        public Held(string path)
        {
            stream = new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            if (!IsLocked(path))
            {
                stream.Dispose();
                throw new IOException("files cannot be locked there, so a live run could be taken for a dead one");
            }
        }

        public int Holders { get; set; }

        public void Dispose() => stream.Dispose();
    }

    private sealed class Holder(FileRunLocks locks, RunId run) : IAsyncDisposable
    {
        private int disposed;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                locks.Release(run);
            }

            return ValueTask.CompletedTask;
        }
    }
}
