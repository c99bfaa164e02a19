namespace HubSpotInvoicing.Cli;

/// <summary>A file that appears under its name only when it is whole, readable by its owner alone.</summary>
internal sealed class NewFile
{
    private const string Unfinished = ".part";
    private const int BufferBytes = 65_536;

    private readonly string path;

    private NewFile(string path) => this.path = path;

    /// <exception cref="RunRefusedException">Something is there already.</exception>
    public static NewFile At(string path) => File.Exists(path) || Directory.Exists(path)
        ? throw new RunRefusedException($"{path} is there already.", "Choose another name, or remove it first.")
        : new NewFile(path);

    public async Task<T> WriteAsync<T>(Func<Stream, Task<T>> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var part = path + Unfinished;
        try
        {
            T result;
            await using (var stream = new FileStream(part, Options()))
            {
                result = await write(stream);
            }

            File.Move(part, path);
            return result;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            BufferSize = BufferBytes,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
