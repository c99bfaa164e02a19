using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Foreseeing;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>A forecast as JSON: its months in counts and money.</summary>
internal static class ForecastJson
{
    public static ReadOnlyMemory<byte> Render(Forecast forecast) => ForesightJson.Render(json =>
    {
        json.WriteString("forecastId", forecast.Run.Value);
        ForesightJson.WriteTime(json, "at", forecast.At);
        json.WriteString("portalId", forecast.PortalId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("currency", forecast.Currency.Code);
        ForesightJson.WriteTotal(json, "found", forecast.Found);
        ForesightJson.WriteOutcomes(json, forecast.Of);
        json.WriteStartArray("months");
        foreach (var month in forecast.Months)
        {
            json.WriteStartObject();
            Write(json, month);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("requests", forecast.Requests.Total);
    });

    private static void Write(Utf8JsonWriter json, ForecastMonth month)
    {
        json.WriteString("period", month.Period.ToString());
        json.WriteString("bookDate", month.BookDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        ForesightJson.WriteTotal(json, "found", month.Totals.Found);
        ForesightJson.WriteOutcomes(json, month.Totals.Of);
        json.WriteStartObject("types");
        foreach (var type in month.Totals.Types)
        {
            ForesightJson.WriteTotal(json, type, month.Totals.Of(type));
        }

        json.WriteEndObject();
    }
}
