using System.Text.Json;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Lambda;

/// <summary>What the caller gets of an approval: counts and money; nobody is named.</summary>
internal static class ApprovalDocument
{
    public static byte[] Of(ApprovalRecord approved)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("mode", "approve");
            json.WriteString("planHash", approved.Plan.Hash.Value);
            json.WriteString("period", approved.Plan.Terms.Period.ToString());
            json.WriteString("currency", approved.Plan.Terms.Currency.Code);
            json.WriteStartObject("approved");
            json.WriteNumber("count", approved.Invoices);
            json.WriteString("amount", approved.Total.ToWireText());
            json.WriteEndObject();
            json.WriteNumber("people", approved.People.Count);
            json.WriteNumber("peopleNeeded", approved.PeopleNeeded);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
