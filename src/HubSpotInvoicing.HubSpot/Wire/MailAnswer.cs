using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What HubSpot says about a mail, at once or when asked later.</summary>
internal sealed record MailAnswer
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusId { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Status { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? SendResult { get; init; }
}
