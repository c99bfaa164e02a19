using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>What HubSpot says of a token.</summary>
internal sealed record TokenInfoAnswer
{
    /// <summary>The private app that it belongs to.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? AppId { get; init; }
}
