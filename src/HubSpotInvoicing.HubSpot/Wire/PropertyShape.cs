using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>How a property is defined, as far as another account has to define it alike.</summary>
internal sealed record PropertyShape
{
    [JsonRequired]
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Name { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Label { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Type { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? FieldType { get; init; }

    public bool? HasUniqueValue { get; init; }

    public IReadOnlyList<PropertyChoice?>? Options { get; init; }

    public PropertyRights? ModificationMetadata { get; init; }
}
