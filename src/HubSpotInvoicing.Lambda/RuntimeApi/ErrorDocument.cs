using System.Text.Encodings.Web;
using System.Text.Json;

namespace HubSpotInvoicing.Lambda.RuntimeApi;

/// <summary>A failure in the form that the Runtime API takes.</summary>
internal static class ErrorDocument
{
    public const string ContentType = "application/vnd.aws.lambda.error+json";

    // It is read in consoles and logs, where quotes that are written as \u0022 only tire the eye.
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(InvocationAnswer.Failed failure)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("errorMessage", failure.Message);
            json.WriteString("errorType", failure.ErrorType);
            json.WriteStartArray("stackTrace");
            foreach (var frame in failure.StackTrace)
            {
                json.WriteStringValue(frame);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
