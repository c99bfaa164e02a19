using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The groups of properties of an object type.</summary>
internal sealed record PropertyGroupList : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<PropertyGroupShape?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
