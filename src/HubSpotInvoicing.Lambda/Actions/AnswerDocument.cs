using System.Text.Json;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Lambda.Actions;

/// <summary>What the answers have in common: one JSON object, exact amounts as texts, documents by name.</summary>
internal static class AnswerDocument
{
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static void WriteKey(this Utf8JsonWriter json, InvoiceKey key)
    {
        json.WriteString("company", key.Company.ToString());
        json.WriteString("period", key.Period.ToString());
    }

    public static void WriteTotal(this Utf8JsonWriter json, string name, Total total)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", total.Count);
        json.WriteString("amount", total.Amount.ToWireText());
        json.WriteEndObject();
    }

    public static void WriteDocuments(this Utf8JsonWriter json, IReadOnlyDictionary<string, string> documents)
    {
        json.WriteStartObject("documents");
        foreach (var (name, location) in documents.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            json.WriteString(name, location);
        }

        json.WriteEndObject();
    }
}
