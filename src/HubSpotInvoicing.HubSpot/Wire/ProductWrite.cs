using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A product to create.</summary>
internal sealed record ProductWrite(
    [property: JsonConverter(typeof(PropertiesConverter))] IReadOnlyDictionary<string, string?> Properties);
