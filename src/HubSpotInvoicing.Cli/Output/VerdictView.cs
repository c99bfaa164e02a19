using System.Globalization;
using HubSpotInvoicing.Audit;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows what the referee counted, what it complains of, and what it could not see.</summary>
internal static class VerdictView
{
    public static void Write(IAnsiConsole console, Audit.Verdict verdict)
    {
        var lines = console.Profile.Out.Writer;
        lines.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Audit of {verdict.Months[^1].Month} · account {verdict.Portal} · {Findings(verdict.Findings.Count)}"));
        console.Write(TableOf(verdict.Months));
        foreach (var finding in verdict.Findings)
        {
            lines.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Kind,-13}  {finding.Company}:{finding.Month}  {finding.Detail}"));
        }

        foreach (var note in verdict.Notes)
        {
            lines.WriteLine(note);
        }
    }

    private static string Findings(int count) => count switch
    {
        0 => "no findings",
        1 => "1 finding",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} findings"),
    };

    private static Table TableOf(IReadOnlyList<MonthCount> months)
    {
        var table = Tables.Create("month", "renewing", "invoices", "open or paid", "billed", "in reports");
        foreach (var month in months)
        {
            table.AddRow(
                month.Month,
                Count(month.Renewing),
                Count(month.Invoices),
                Count(month.Open),
                month.Billed.ToString("N2", CultureInfo.InvariantCulture),
                Count(month.ReportRows));
        }

        return table;
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
