using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace HubSpotInvoicing.Files;

/// <summary>The two things that Unix can do with files and the base class library cannot.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixFile
{
    // These numbers are the same on Linux and macOS.
    private const int NotPermitted = 1;
    private const int NoSuchFile = 2;
    private const int AccessDenied = 13;
    private const int FileExists = 17;
    private const int NotForFolders = 22;
    private const int ReadOnly = 0;

    /// <summary>
    /// Gives the file a second name, unless the name is taken: one system call, so exactly one caller wins.
    /// </summary>
    /// <exception cref="FileNotFoundException">The file or the folder of the new name is gone.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    /// <exception cref="IOException">The file system cannot do it.</exception>
    public static bool TryLink(string path, string newPath)
    {
        if (Link(path, newPath) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() switch
        {
            FileExists => false,
            NoSuchFile => throw new FileNotFoundException(Reason(), path),
            AccessDenied => throw new UnauthorizedAccessException(Reason()),
            NotPermitted => throw new IOException("files there cannot have a second name"),
            var error => throw new IOException(Reason(), error),
        };
    }

    /// <summary>Makes the names in a folder survive a power cut.</summary>
    /// <exception cref="IOException">The file system cannot do it.</exception>
    public static void FlushFolder(string path)
    {
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException(Reason(), Marshal.GetLastPInvokeError());
        }

        try
        {
            // Some file systems keep names safe by themselves and refuse to be asked.
            if (Flush(descriptor) != 0 && Marshal.GetLastPInvokeError() != NotForFolders)
            {
                throw new IOException(Reason(), Marshal.GetLastPInvokeError());
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static string Reason() => Marshal.GetLastPInvokeErrorMessage();

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string path, string newPath);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
