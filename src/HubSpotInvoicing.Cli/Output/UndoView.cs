using System.Globalization;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows what becomes of each invoice of a run that is undone, and what a person has to do.</summary>
internal static class UndoView
{
    private static readonly (UndoFate Fate, string Words)[] Groups =
    [
        (UndoFate.Deletable, "drafts that can be deleted"),
        (UndoFate.Freeable, "void or gone already; the companies can be made free to be billed anew"),
        (UndoFate.TakenBack, "taken back; the next run bills these companies anew"),
        (UndoFate.ToVoid, "open: void them in HubSpot, then undo again or run; only then are they billed anew"),
        (UndoFate.KeepsKey, "void, but HubSpot does not take the key off: clear the key property there by hand"),
        (UndoFate.NotDeleted, "drafts that HubSpot did not delete: undo again"),
        (UndoFate.Several, "several invoices with one key: void or delete all but one in HubSpot"),
        (UndoFate.Owned, "another run works on them: undo again when it has ended"),
        (UndoFate.Paid, "paid, which cannot be undone"),
        (UndoFate.NothingThere, "no invoice in HubSpot, so there is nothing to take back"),
    ];

    public static void Write(TextWriter lines, RunId run, IReadOnlyList<UndoRow> rows)
    {
        lines.WriteLine(Invariant($"Run {run} · {rows.Count} companies"));
        foreach (var (fate, words) in Groups)
        {
            var group = rows.Where(row => row.Fate == fate).ToList();
            if (group.Count > 0)
            {
                lines.WriteLine();
                lines.WriteLine(Invariant($"{group.Count} {words}"));
                group.ForEach(row => lines.WriteLine($"  {TextOf(row)}"));
            }
        }
    }

    private static string TextOf(UndoRow row) => string.Join(
        "  ",
        new[] { row.Key.ToString(), row.Number ?? row.Invoice?.ToString(), row.Total?.ToString(), row.Link }.OfType<string>());

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
