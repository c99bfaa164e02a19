using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>All properties of a kind of record.</summary>
internal sealed record PropertyFactList : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<PropertyFact?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
