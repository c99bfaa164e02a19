using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A group under which properties are filed, read or to be created.</summary>
internal sealed record PropertyGroupShape
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Name { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Label { get; init; }
}
