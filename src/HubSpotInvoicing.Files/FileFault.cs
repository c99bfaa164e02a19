namespace HubSpotInvoicing.Files;

/// <summary>Says in plain words what is wrong with a file and what to do about it.</summary>
internal static class FileFault
{
    private const int UnixDiskFull = 28;
    private const int UnixReadOnly = 30;
    private const int LinuxQuota = 122;
    private const int MacQuota = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    public static bool Is(Exception fault) => fault is IOException or UnauthorizedAccessException;

    public static string Explain(Exception fault, string path) =>
        fault switch
        {
            UnauthorizedAccessException =>
                $"this user may not use {path}; give it the right to read and write there, or choose another folder.",
            { HResult: UnixDiskFull or LinuxQuota or MacQuota or WindowsDiskFull or WindowsHandleDiskFull } =>
                $"there is no space left for {path}; free some, and run again.",
            { HResult: UnixReadOnly or WindowsWriteProtected } =>
                $"{path} lies on a disk that cannot be written; choose another folder, or make the disk writable.",
            _ =>
                $"{path} cannot be used ({fault.Message.TrimEnd('.')}); check that the disk is "
                + "there and whole, and run again.",
        };
}
