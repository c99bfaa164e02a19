using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One value that an enumeration may have, by its internal name.</summary>
internal sealed record PropertyChoice
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Value { get; init; }
}
