using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>Puts a finished answer on the wire.</summary>
internal static class ReplyWriter
{
    public static async Task WriteAsync(
        HttpContext context, Reply reply, DateTimeOffset date, IEnumerable<KeyValuePair<string, string>> rateLimits)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers.Date = date.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in rateLimits)
        {
            response.Headers[name] = value;
        }

        if (reply.RetryAfter is { } retryAfter)
        {
            var seconds = (long)Math.Ceiling(retryAfter.TotalSeconds);
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var body = reply.RawBody ?? Serialize(reply);
        if (body.Length == 0)
        {
            return;
        }

        response.ContentType = reply.ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static ReadOnlyMemory<byte> Serialize(Reply reply)
    {
        if (reply.Body is null)
        {
            return default;
        }

        var buffer = new ArrayBufferWriter<byte>(4_096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            reply.Body.WriteTo(writer);
        }

        return buffer.WrittenMemory;
    }
}
