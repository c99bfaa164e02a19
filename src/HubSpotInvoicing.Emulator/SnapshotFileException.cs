namespace HubSpotInvoicing.Emulator;

/// <summary>The file is no whole snapshot that this emulator can serve.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong with it, one sentence.</param>
/// <param name="innerException">The underlying fault, if any.</param>
public sealed class SnapshotFileException(string path, string problem, Exception? innerException = null)
    : InvalidOperationException($"The snapshot {path} cannot be served: {problem}", innerException)
{
    public string Path { get; } = path;

    public string Problem { get; } = problem;
}
