using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>All properties of an object type.</summary>
internal sealed record PropertyList : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<PropertyDefinition?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
