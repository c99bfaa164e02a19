using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.Emulator.Tests.Defects;

public sealed class ReadmeTests
{
    [Fact]
    public void The_readme_lists_every_defect_with_its_sentence_and_no_other()
    {
        var rows = File.ReadLines(Readme())
            .SkipWhile(line => line != "## What can be wrong")
            .TakeWhile(line => !line.StartsWith("## The members", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        var expected = AccountDefect.All
            .Select(defect => $"| `{defect.Name}` | {defect.Summary} |")
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, rows);
    }

    private static string Readme([CallerFilePath] string here = "") => Path.Combine(
        Path.GetDirectoryName(here) ?? ".", "..", "..", "..", "src", "HubSpotInvoicing.Emulator", "README.md");
}
