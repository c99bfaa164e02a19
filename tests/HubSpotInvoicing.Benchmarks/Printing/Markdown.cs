namespace HubSpotInvoicing.Benchmarks.Printing;

/// <summary>A table in Markdown with aligned columns: words to the left, figures to the right.</summary>
internal static class Markdown
{
    public static async Task WriteAsync(
        TextWriter output, string title, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = header
            .Select((name, column) => rows.Select(r => r[column].Length).Append(name.Length).Max())
            .ToList();
        await output.WriteLineAsync($"\n### {title}\n");
        await output.WriteLineAsync(LineOf(header, widths));
        await output.WriteLineAsync(
            "| "
            + $"{string.Join(" | ", widths.Select((w, column) => column == 0 ? new string('-', w) : $"{new string('-', w - 1)}:"))} |");
        foreach (var row in rows)
        {
            await output.WriteLineAsync(LineOf(row, widths));
        }
    }

    private static string LineOf(IReadOnlyList<string> cells, List<int> widths) =>
        "| "
        + $"{string.Join(" | ", cells.Select((c, column) => column == 0 ? c.PadRight(widths[column]) : c.PadLeft(widths[column])))} |";
}
