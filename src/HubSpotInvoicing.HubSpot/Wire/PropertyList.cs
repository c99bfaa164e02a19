using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>All properties of an object type.</summary>
internal sealed record PropertyList
{
    [JsonRequired]
    public IReadOnlyList<PropertyDefinition?>? Results { get; init; }
}
