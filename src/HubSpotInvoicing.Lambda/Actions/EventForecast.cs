using System.Text.Json;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Lambda.Events;
using HubSpotInvoicing.Lambda.RuntimeApi;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>Forecasts the months ahead; its documents lie with the reports.</summary>
internal sealed class EventForecast(Forecaster forecaster) : IEventAction
{
    private static readonly (string Name, Outcome Outcome)[] Names =
    [
        ("invoiced", Outcome.Invoiced),
        ("already", Outcome.AlreadyInvoiced),
        ("held", Outcome.Held),
        ("rejected", Outcome.Rejected),
    ];

    /// <exception cref="RunRefusedException">
    /// The account or the price book is not usable for one of the months.
    /// </exception>
    public async Task<byte[]> AnswerAsync(RunEvent wish, Invocation invocation, CancellationToken stop)
    {
        var months = wish.Months ?? MonthsAhead.MonthsMax;
        var result = await forecaster.ForecastAsync(wish.From, months, new UnseenProgress(), stop);
        var forecast = result.Forecast;
        return AnswerDocument.Of(json =>
        {
            json.WriteString("forecastId", forecast.Run.Value);
            json.WriteString("mode", "forecast");
            json.WriteString("currency", forecast.Currency.Code);
            json.WriteStartObject("all");
            Write(json, forecast.Found, forecast.Of);
            json.WriteEndObject();
            WriteMonths(json, forecast.Months);
            json.WriteDocuments(result.Documents);
        });
    }

    private static void WriteMonths(Utf8JsonWriter json, IReadOnlyList<ForecastMonth> months)
    {
        json.WriteStartArray("months");
        foreach (var month in months)
        {
            json.WriteStartObject();
            json.WriteString("period", month.Period.ToString());
            Write(json, month.Totals.Found, month.Totals.Of);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Total found, Func<Outcome, Total> of)
    {
        json.WriteTotal("found", found);
        foreach (var (name, outcome) in Names)
        {
            json.WriteTotal(name, of(outcome));
        }
    }
}
