using System.Text;
using HubSpotInvoicing.Emulator.Limits;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Faults;

/// <summary>What a planned fault answers instead of the truth.</summary>
internal static class FaultReply
{
    private const string Page = "<!DOCTYPE html><html><head><title>Wait</title></head><body>Please wait.</body></html>";

    /// <summary>Null when the connection is to be cut.</summary>
    public static Reply? For(Fault fault, Reply? real, Dice dice) => fault.Kind switch
    {
        FaultKind.Reset => null,
        FaultKind.Status => Status(fault, dice),
        FaultKind.Html => Html(fault.StatusCode),
        FaultKind.Truncated when real is not null => real with { RawBody = Half(real) },
        FaultKind.Malformed when real is not null => real with { RawBody = "{\"results\": [oops}"u8.ToArray() },
        _ => real,
    };

    private static Reply Status(Fault fault, Dice dice)
    {
        var reply = fault.StatusCode switch
        {
            429 => RateLimitReply.For("TEN_SECONDLY_ROLLING", fault.Shape, dice),
            // Gateways in front of HubSpot answer with a page of their own.
            502 or 504 or >= 520 => Html(fault.StatusCode),
            var status => new Reply(status, Words(status).ToJson(dice.NextGuid())),
        };
        return reply with { RetryAfter = fault.RetryAfter };
    }

    private static Reply Html(int status) =>
        new(status, null) { RawBody = Encoding.UTF8.GetBytes(Page), ContentType = "text/html;charset=utf-8" };

    private static byte[] Half(Reply reply)
    {
        var bytes = Encoding.UTF8.GetBytes(reply.Body?.ToJsonString() ?? string.Empty);
        return bytes[..(bytes.Length / 2)];
    }

    private static Refusal Words(int status) => status switch
    {
        423 => new Refusal(status, "LOCKED", "The record is locked, try again in two seconds."),
        477 => new Refusal(status, "MIGRATION_IN_PROGRESS", "The account is being moved."),
        503 => new Refusal(status, "INTERNAL_ERROR", "The service is temporarily unavailable."),
        _ => new Refusal(status, "INTERNAL_ERROR", "internal error"),
    };
}
