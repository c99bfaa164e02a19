using System.Globalization;
using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Every outcome with its companies and money, down to the sum that must equal what was found.</summary>
internal static class OutcomeTable
{
    public static Table Of(RunSummary summary)
    {
        var table = Tables.Create("outcome", "companies", "amount");
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            AddRow(table, Label(outcome, summary.Mode), summary.Totals.Of(outcome), ColourOf(outcome));
        }

        table.AddEmptyRow();
        AddRow(table, "found", summary.Totals.Found, Color.Default);
        return table;
    }

    private static void AddRow(Table table, string label, Total total, Color colour)
    {
        var style = total.Count == 0 ? new Style(decoration: Decoration.Dim) : new Style(colour);
        table.AddRow(
            new Text(label, style),
            new Text(total.Count.ToString("N0", CultureInfo.InvariantCulture), style),
            new Text(Tables.Amount(total), style));
    }

    // A plan says what a run would do; calling it done would be read as done.
    private static string Label(Outcome outcome, RunMode mode) =>
        (outcome, mode) is (Outcome.Invoiced, RunMode.Plan) ? "to be invoiced" : outcome.ToString();

    private static Color ColourOf(Outcome outcome) => outcome switch
    {
        Outcome.Invoiced or Outcome.AlreadyInvoiced => Color.Green,
        Outcome.Held or Outcome.Rejected => Color.Yellow,
        _ => Color.Red,
    };
}
