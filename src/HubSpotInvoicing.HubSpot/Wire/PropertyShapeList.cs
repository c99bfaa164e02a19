using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The definitions of all properties of an object type.</summary>
internal sealed record PropertyShapeList : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<PropertyShape?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
