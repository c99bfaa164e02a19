using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One page of a search.</summary>
internal sealed record SearchAnswer : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<ObjectRecord?>? Results { get; init; }

    public Paging? Paging { get; init; }

    /// <summary>How many records match in all, also beyond this page.</summary>
    public int? Total { get; init; }

    [JsonIgnore]
    public IEnumerable<ObjectRecord> Records => (Results ?? []).OfType<ObjectRecord>();

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
