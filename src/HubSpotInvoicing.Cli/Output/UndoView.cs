using System.Globalization;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows what becomes of each invoice of a run that is undone, and what a person has to do.</summary>
internal static class UndoView
{
    private static readonly (UndoFate Fate, string Title, string Hint)[] Groups =
    [
        (UndoFate.Deletable, "Drafts that can be deleted", ""),
        (UndoFate.Freeable, "Void or gone already", "The companies can be freed to be billed anew."),
        (UndoFate.TakenBack, "Taken back", "The next run bills the companies anew."),
        (UndoFate.ToVoid, "Open", "Void them in HubSpot, then run again; only then are the companies billed anew."),
        (
            UndoFate.KeepsKey,
            "Void, and still carrying their key",
            "Clear the key property in HubSpot by hand, then run again."),
        (UndoFate.NotDeleted, "Drafts that HubSpot did not delete", "Undo again."),
        (UndoFate.Several, "Several invoices with one key", "Void or delete all but one in HubSpot."),
        (UndoFate.Owned, "In the hands of another run", "Undo again when it has ended."),
        (UndoFate.Paid, "Paid", "These cannot be undone."),
        (UndoFate.NothingThere, "Without an invoice in HubSpot", "There is nothing to take back."),
    ];

    public static void Write(TextWriter lines, RunId run, IReadOnlyList<UndoRow> rows)
    {
        lines.WriteLine(Invariant($"Run {run} · {rows.Count} {(rows.Count == 1 ? "company" : "companies")}"));
        foreach (var (fate, title, hint) in Groups)
        {
            var group = rows.Where(row => row.Fate == fate).ToList();
            if (group.Count > 0)
            {
                lines.WriteLine();
                lines.WriteLine(Invariant($"{title}: {group.Count}. {hint}").TrimEnd());
                group.ForEach(row => lines.WriteLine($"  {TextOf(row)}"));
            }
        }
    }

    private static string TextOf(UndoRow row) =>
        string.Join(
            "  ",
            new[]
            {
                row.Key.ToString(),
                row.Number ?? row.Invoice?.ToString(),
                row.Total?.ToString(),
                row.Link,
            }.OfType<string>());

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
