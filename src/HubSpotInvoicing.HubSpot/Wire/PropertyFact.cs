using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A property with everything that decides whether the product can use it.</summary>
internal sealed record PropertyFact
{
    [JsonRequired]
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Name { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Type { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? FieldType { get; init; }

    public bool? HasUniqueValue { get; init; }

    public bool? Calculated { get; init; }

    public IReadOnlyList<PropertyChoice?>? Options { get; init; }

    public PropertyLocks? ModificationMetadata { get; init; }
}
