using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A property of an object type; uniqueness is set when it is created and cannot change later.</summary>
internal sealed record PropertyDefinition
{
    [JsonRequired]
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Name { get; init; }

    public bool? HasUniqueValue { get; init; }
}
