using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>The one look of the tables: names on the left, numbers on the right, no lines between them.</summary>
internal static class Tables
{
    public static Table Create(string name, params IReadOnlyList<string> numbers)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(name));
        foreach (var number in numbers)
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        return table;
    }

    public static string Amount(Total total) => total.Amount.MinorUnits == 0 ? "-" : total.Amount.ToString();
}
