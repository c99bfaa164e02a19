using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace HubSpotInvoicing.Testing;

/// <summary>
/// An output as it was approved, kept as <c>*.golden.*</c> next to the test. With <c>UPDATE_GOLDEN=1</c> a difference
/// rewrites the file instead of failing, so that the change is reviewed like code.
/// </summary>
public static class GoldenFile
{
    private const string UpdateVariable = "UPDATE_GOLDEN";

    public static void Verify(string name, string actual, [CallerFilePath] string test = "") =>
        Verify(name, Encoding.UTF8.GetBytes(actual), test);

    /// <summary>Compares byte by byte; a failure shows the first line that differs.</summary>
    public static void Verify(string name, ReadOnlyMemory<byte> actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test) ?? "", name);
        var expected = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (actual.Span.SequenceEqual(expected))
        {
            return;
        }

        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllBytes(path, actual.ToArray());
            return;
        }

        Assert.Fail($"{name} differs. {FirstDifference(Lines(expected), Lines(actual.Span))}"
            + $"\nRun with {UpdateVariable}=1 to approve.");
    }

    private static string[] Lines(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).Split('\n');

    private static string FirstDifference(string[] expected, string[] actual)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return $"First difference in line {line + 1}:\n"
            + $"expected: {Show(expected, line)}\n"
            + $"actual:   {Show(actual, line)}";
    }

    // Line ends and marks are what such files differ in most often, and nobody sees them.
    private static string Show(string[] lines, int line) => line < lines.Length
        ? lines[line].Replace("\r", "␍", StringComparison.Ordinal).Replace("\uFEFF", "[BOM]", StringComparison.Ordinal)
        : "(no such line)";
}
