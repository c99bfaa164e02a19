using System.Text.Encodings.Web;
using System.Text.Json;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The refusal of values, with the stringified list that HubSpot embeds in its message.</summary>
internal static class PropertyRefusal
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Refusal From(IReadOnlyList<RefusalDetail> problems) =>
        Refusal.Invalid($"Property values were not valid: {Embedded(problems)}") with { Details = problems };

    public static Refusal From(string code, string message, string property) =>
        From([RefusalDetail.ForProperty(code, message, property)]);

    private static string Embedded(IReadOnlyList<RefusalDetail> problems)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            writer.WriteStartArray();
            foreach (var problem in problems)
            {
                WriteProblem(writer, problem);
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteProblem(Utf8JsonWriter writer, RefusalDetail problem)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isValid", false);
        writer.WriteString("message", problem.Message);
        writer.WriteString("error", problem.Code);
        if (problem.Context?.GetValueOrDefault("propertyName") is [var name, ..])
        {
            writer.WriteString("name", name);
        }

        writer.WriteEndObject();
    }
}
