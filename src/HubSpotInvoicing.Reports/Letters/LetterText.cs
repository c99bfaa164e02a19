using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HubSpotInvoicing.Reports.Letters;

/// <summary>A letter for programs that show only text.</summary>
internal static class LetterText
{
    private const int ColumnGap = 2;

    public static string Render(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var block in letter.Blocks)
        {
            foreach (var line in Lines(block))
            {
                text.Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Lines(LetterBlock block) => block switch
    {
        LetterBlock.Heading heading => [heading.Text, new string('-', heading.Text.Length)],
        LetterBlock.Paragraph paragraph => [paragraph.Text],
        LetterBlock.Notice notice => [$"! {notice.Text}"],
        LetterBlock.Steps steps => steps.All.Select(
            (step, n) => string.Create(CultureInfo.InvariantCulture, $"{n + 1}. {step}")),
        LetterBlock.Facts facts => facts.All.Select(fact => $"{fact.Name}: {fact.Value}"),
        LetterBlock.Figures figures => Lines(figures),
        LetterBlock.Entries entries => entries.All.SelectMany(Lines),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Lines(LetterEntry entry) =>
        [$"* {entry.Title}", .. entry.Lines.Select(line => $"  {line}"), $"  {entry.Link}"];

    private static IEnumerable<string> Lines(LetterBlock.Figures figures)
    {
        List<IReadOnlyList<string>> rows = [figures.Columns, .. figures.Rows];
        var widths = figures.Columns.Select((_, n) => rows.Max(row => row[n].Length)).ToList();
        return rows.Select(row => string.Concat(row.Select((cell, n) => n == 0
            ? cell.PadRight(widths[n])
            : cell.PadLeft(widths[n] + ColumnGap))).TrimEnd());
    }
}
