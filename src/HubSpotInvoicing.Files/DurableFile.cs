using System.Globalization;

namespace HubSpotInvoicing.Files;

/// <summary>
/// Files that appear whole or not at all, are overwritten only where that is asked for, and survive a power cut once
/// they are reported as written.
/// </summary>
internal static class DurableFile
{
    private const string TempSuffix = ".tmp";
    private const int TempNamesMax = 1000;

    private static int tempCount;

    /// <summary><c>false</c> when the path is taken; the bytes there are then those of somebody else.</summary>
    /// <exception cref="IOException">The disk is full, missing or broken.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static async Task<bool> TryCreateAsync(
        string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return false;
        }

        CreateFolderOf(path);
        var temp = await WriteTempAsync(path, bytes, cancellationToken);
        try
        {
            return Publish(temp, path);
        }
        catch (FileNotFoundException) when (File.Exists(path))
        {
            // Whoever created the file has cleared away the temporary files for it, ours included.
            return false;
        }
        finally
        {
            File.Delete(temp);
        }
    }

    /// <summary>Puts the file in place of one that is there; readers see the one or the other, whole.</summary>
    /// <exception cref="IOException">The disk is full, missing or broken.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        CreateFolderOf(path);
        var temp = await WriteTempAsync(path, bytes, cancellationToken);
        try
        {
            File.Move(temp, path, overwrite: true);
            if (!OperatingSystem.IsWindows())
            {
                UnixFile.FlushFolder(FolderOf(path));
            }
        }
        finally
        {
            File.Delete(temp);
        }
    }

    /// <summary>
    /// Removes what dead runs left behind; a temporary file is useless once the file it was meant for exists.
    /// </summary>
    public static void ClearLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var temp in Directory.EnumerateFiles(folder, "*" + TempSuffix))
        {
            var target = Path.Combine(folder, Path.GetFileName(temp).Split('~')[0]);
            if (File.Exists(target))
            {
                TryDelete(temp);
            }
        }
    }

    private static void TryDelete(string temp)
    {
        try
        {
            File.Delete(temp);
        }
        catch (IOException) when (File.Exists(temp))
        {
            // On Windows a file that a live process still writes cannot be deleted; that process clears it away itself.
        }
    }

    private static bool Publish(string temp, string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return TryMove(temp, path);
        }

        // File.Move looks first and renames then, so on Unix two callers could both believe that they were first.
        if (!UnixFile.TryLink(temp, path))
        {
            return false;
        }

        UnixFile.FlushFolder(FolderOf(path));
        return true;
    }

    private static bool TryMove(string temp, string path)
    {
        try
        {
            File.Move(temp, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static async Task<string> WriteTempAsync(
        string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var (temp, stream) = CreateTemp(path);
        try
        {
            await using (stream)
            {
                await stream.WriteAsync(bytes, cancellationToken);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }
        }
        catch
        {
            File.Delete(temp);
            throw;
        }

        return temp;
    }

    private static (string Path, FileStream Stream) CreateTemp(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            var count = Interlocked.Increment(ref tempCount);
            var temp = string.Create(
                CultureInfo.InvariantCulture, $"{path}~{Environment.ProcessId}-{count}{TempSuffix}");
            try
            {
                return (
                    temp, new FileStream(temp, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0));
            }
            catch (IOException) when (attempt < TempNamesMax && File.Exists(temp))
            {
                // A dead process with our process id left it; the next name is as good.
            }
        }
    }

    private static void CreateFolderOf(string path)
    {
        var missing = new Stack<string>();
        for (var folder = FolderOf(path); !Directory.Exists(folder); folder = FolderOf(folder))
        {
            missing.Push(folder);
        }

        foreach (var folder in missing)
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                UnixFile.FlushFolder(FolderOf(folder));
            }
        }
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? path;
}
