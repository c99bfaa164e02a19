using System.Globalization;
using System.Text.Json;
using HubSpotInvoicing.Foreseeing;

namespace HubSpotInvoicing.Reports.Foreseeing;

/// <summary>The readiness letter as JSON.</summary>
internal static class ReadinessJson
{
    public static ReadOnlyMemory<byte> Render(ReadinessLetter letter) => ForesightJson.Render(json =>
    {
        json.WriteString("letterId", letter.Run.Value);
        json.WriteString("period", letter.Period.ToString());
        ForesightJson.WriteTime(json, "at", letter.At);
        json.WriteString("portalId", letter.PortalId.ToString(CultureInfo.InvariantCulture));
        json.WriteString("currency", letter.Totals.Currency.Code);
        ForesightJson.WriteTotal(json, "found", letter.Totals.Found);
        ForesightJson.WriteOutcomes(json, letter.Totals.Of);
        json.WriteString("missingScope", letter.MissingScope);
        json.WriteStartArray("cases");
        foreach (var one in letter.Cases)
        {
            json.WriteStartObject();
            Write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ReadinessCase one)
    {
        json.WriteString("companyId", one.Row.Key.Company.ToString());
        json.WriteString("companyName", one.Row.CompanyName);
        json.WriteString("membershipType", one.Row.MembershipType);
        json.WriteString("outcome", one.Row.Outcome.ToString());
        json.WriteStartArray("reasons");
        one.Row.Reasons.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("amount", one.Row.ReportedAmount?.ToWireText());
        json.WriteString("ownerId", one.Owner?.Id);
        json.WriteString("owner", one.Owner?.Name);
        json.WriteString("whatToDo", one.Row.Remedy);
        json.WriteString("ifIgnored", one.IfIgnored);
        json.WriteString("companyLink", one.Row.CompanyLink);
    }
}
