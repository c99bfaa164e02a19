using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace HubSpotInvoicing.Pricing.Books;

/// <summary>
/// The SHA-256 of what a part of a book says, however it is laid out: order of names, white space and zeros at the end
/// of a number make no difference.
/// </summary>
internal static class BookDigest
{
    public static string Of(BookNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, node);
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter json, BookNode node)
    {
        switch (node)
        {
            case BookNode.Fields fields:
                WriteFields(json, fields);
                break;
            case BookNode.Items items:
                json.WriteStartArray();
                items.Values.ToList().ForEach(value => Write(json, value));
                json.WriteEndArray();
                break;
            case BookNode.Text text:
                json.WriteStringValue(text.Value.Trim());
                break;
            case BookNode.Number number:
                json.WriteStringValue(Canonical(number.Written));
                break;
            default:
                json.WriteStringValue(node.Kind);
                break;
        }
    }

    private static void WriteFields(Utf8JsonWriter json, BookNode.Fields fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static string Canonical(string written) =>
        decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? CanonicalNumber.Of(number)
            : written;
}
