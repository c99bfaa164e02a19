using System.Globalization;
using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Reporting;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows a forecast: a line for each month, and where the documents lie.</summary>
internal static class ForecastView
{
    public static void Write(IAnsiConsole console, ForecastResult result)
    {
        var forecast = result.Forecast;
        var lines = console.Profile.Out.Writer;
        lines.WriteLine(
            $"Forecast {forecast.Run} · {Span(forecast)} · "
            + $"account {Number(forecast.PortalId, "0")}");
        lines.WriteLine(
            $"{Number(forecast.Of(Outcome.Invoiced).Count)} of "
            + $"{Number(forecast.Found.Count)} renewals would be invoiced, "
            + $"{forecast.Of(Outcome.Invoiced).Amount}; nothing was written to HubSpot.");
        WriteMonths(console, forecast);
        lines.WriteLine($"Requests: {Number(forecast.Requests.Total)}");
        lines.WriteLine();
        DocumentLines.Write(lines, result.Documents);
    }

    /// <summary>A line for each month, one for all, and what adds up to those who renew besides.</summary>
    public static void WriteMonths(IAnsiConsole console, Forecast forecast)
    {
        console.Write(TableOf(forecast));
        var lines = console.Profile.Out.Writer;
        foreach (var (period, others) in forecast.Months.Select(m => (m.Period, Others(m))).Where(m => m.Item2 > 0))
        {
            lines.WriteLine(
                $"{period}: for {Number(others)} more an invoice is there that cannot be carried on;");
            lines.WriteLine($"  '{Verb.Program} plan --period {period}' names them.");
            lines.WriteLine();
        }
    }

    private static int Others(ForecastMonth month) => month.Totals.Found.Count
        - new[] { Outcome.Invoiced, Outcome.AlreadyInvoiced, Outcome.Held, Outcome.Rejected }
            .Sum(outcome => month.Totals.Of(outcome).Count);

    private static Table TableOf(Forecast forecast)
    {
        var table = Tables.Create("month", "renew", "invoiced", "amount", "already", "held", "rejected");
        foreach (var month in forecast.Months)
        {
            AddRow(table, month.Period.ToString(), month.Totals.Found, month.Totals.Of);
        }

        table.AddEmptyRow();
        AddRow(table, "all", forecast.Found, forecast.Of);
        return table;
    }

    private static string Span(Forecast forecast) => $"{forecast.Months[0].Period} to {forecast.Months[^1].Period}";

    private static void AddRow(Table table, string name, Total found, Func<Outcome, Total> of) => table.AddRow(
        name,
        Number(found.Count),
        Number(of(Outcome.Invoiced).Count),
        Tables.Amount(of(Outcome.Invoiced)),
        Number(of(Outcome.AlreadyInvoiced).Count),
        Number(of(Outcome.Held).Count),
        Number(of(Outcome.Rejected).Count));

    private static string Number(long number, string format = "N0") =>
        number.ToString(format, CultureInfo.InvariantCulture);
}
