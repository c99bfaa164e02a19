using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>Where the next page starts; passed back unchanged.</summary>
internal sealed record PagingNext
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? After { get; init; }
}
