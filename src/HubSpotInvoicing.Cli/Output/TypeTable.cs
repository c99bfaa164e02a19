using System.Globalization;
using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>
/// The membership types with their companies and money; what has no price book type counts as its own.
/// </summary>
internal static class TypeTable
{
    private const int NameCharsMax = 28;

    public static Table Of(RunSummary summary)
    {
        var table = Tables.Create("membership type", "companies", Counted(summary.Mode), "amount");
        foreach (var type in summary.Totals.Types)
        {
            var billed = Billed(summary, type);
            table.AddRow(
                new Text(Brief(type)),
                new Text(Count(summary.Totals.Of(type).Count)),
                new Text(Count(billed.Count)),
                new Text(Tables.Amount(billed)));
        }

        return table;
    }

    private static string Counted(RunMode mode) => mode == RunMode.Plan ? "to be invoiced" : "with invoice";

    private static Total Billed(RunSummary summary, string type)
    {
        var now = summary.Totals.Of(type, Outcome.Invoiced);
        var before = summary.Totals.Of(type, Outcome.AlreadyInvoiced);
        return summary.Mode == RunMode.Plan ? now : new Total(now.Count + before.Count, now.Amount + before.Amount);
    }

    // An unknown type is whatever somebody typed into HubSpot.
    private static string Brief(string type) => type.Length <= NameCharsMax ? type : $"{type[..(NameCharsMax - 1)]}…";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
