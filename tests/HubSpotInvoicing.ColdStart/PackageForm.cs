using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.ColdStart;

/// <summary>A way to publish the function.</summary>
/// <param name="Name">For the table.</param>
/// <param name="ReadyToRun">Whether machine code is compiled ahead, <c>true</c> or <c>false</c>.</param>
internal sealed record PackageForm(string Name, string ReadyToRun)
{
    public static IReadOnlyList<PackageForm> All { get; } = [new("R2R", "true"), new("JIT", "false")];

    /// <exception cref="InvalidOperationException">It cannot be published.</exception>
    public async Task<Package> PublishAsync()
    {
        var root = Root();
        var folder = Path.Combine(root, "artifacts", "coldstart", Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var project = Path.Combine(root, "src", "HubSpotInvoicing.Lambda");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                // A restore for one platform alone would rewrite the lock files of all projects below.
                "publish", project, "--no-restore", "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
                $"-p:PublishReadyToRun={ReadyToRun}", "-o", folder, "-v", "q", "-nologo",
            ])
        {
            RedirectStandardOutput = true,
        });
        var output = publish is null ? "" : await publish.StandardOutput.ReadToEndAsync();
        await (publish?.WaitForExitAsync() ?? Task.CompletedTask);
        return publish?.ExitCode == 0 ? new Package(folder) : throw new InvalidOperationException(output);
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", ".."));
}
