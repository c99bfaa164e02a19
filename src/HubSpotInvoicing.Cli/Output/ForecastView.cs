using System.Globalization;
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
            $"{Number(forecast.Of(Outcome.Invoiced).Count)} of {Number(forecast.Found.Count)} renewals would be invoiced, "
            + $"{forecast.Of(Outcome.Invoiced).Amount}; nothing was written to HubSpot.");
        console.Write(TableOf(forecast));
        lines.WriteLine($"Requests: {Number(forecast.Requests.Total)}");
        lines.WriteLine();
        DocumentLines.Write(lines, result.Documents);
    }

    /// <summary>A line for each month, and one for all.</summary>
    public static Table TableOf(Forecast forecast)
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
