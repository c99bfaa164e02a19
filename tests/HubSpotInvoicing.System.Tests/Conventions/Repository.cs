using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.Conventions;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    public static DirectoryInfo Source { get; } = new(Path.Combine(Root(), "src"));

    public static DirectoryInfo Tests { get; } = new(Path.Combine(Root(), "tests"));

    public static IEnumerable<FileInfo> Code(this DirectoryInfo folder) =>
        folder.EnumerateFiles("*.cs", SearchOption.AllDirectories);

    public static string Text(this FileInfo file) => File.ReadAllText(file.FullName);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", ".."));
}
