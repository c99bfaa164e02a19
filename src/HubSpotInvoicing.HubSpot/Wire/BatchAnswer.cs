using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The answer to a batch; with 207 some inputs are among the errors, and the order means nothing.</summary>
internal sealed record BatchAnswer : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<ObjectRecord?>? Results { get; init; }

    public IReadOnlyList<ErrorBody?>? Errors { get; init; }

    [JsonIgnore]
    public IEnumerable<ObjectRecord> Records => (Results ?? []).OfType<ObjectRecord>();

    [JsonIgnore]
    public IEnumerable<ErrorBody> Refusals => (Errors ?? []).OfType<ErrorBody>();

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
