namespace HubSpotInvoicing.Emulator;

/// <summary>The state file holds a line that this emulator did not write.</summary>
public sealed class StateFileException(string path, int line, Exception? innerException)
    : InvalidOperationException($"Line {line} of state file {path} cannot be read.", innerException)
{
    public string Path { get; } = path;

    public int Line { get; } = line;
}
