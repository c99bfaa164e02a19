using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A property and the rules that its values have to follow.</summary>
internal sealed record RuledProperty
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? PropertyName { get; init; }

    public IReadOnlyList<PropertyRule?>? PropertyValidationRules { get; init; }
}
