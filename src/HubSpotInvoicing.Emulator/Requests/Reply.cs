using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>A finished answer that has not been sent yet.</summary>
internal sealed record Reply(int Status, JsonNode? Body)
{
    public static Reply NoContent { get; } = new(204, null);

    /// <summary>Sent as it stands instead of the body, when the answer is broken on purpose.</summary>
    public byte[]? RawBody { get; init; }

    public string ContentType { get; init; } = "application/json;charset=utf-8";

    public TimeSpan? RetryAfter { get; init; }

    public static Reply Ok(JsonNode body) => new(200, body);
}
