using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// The answer to an association batch read; 207 is normal, because records without associations are listed as errors.
/// </summary>
internal sealed record AssociationAnswer : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<AssociationRow?>? Results { get; init; }

    public IReadOnlyList<ErrorBody?>? Errors { get; init; }

    [JsonIgnore]
    public IEnumerable<AssociationRow> Rows => (Results ?? []).OfType<AssociationRow>();

    [JsonIgnore]
    public IEnumerable<ErrorBody> Refusals => (Errors ?? []).OfType<ErrorBody>();

    [JsonIgnore]
    public int RecordCount => Rows.Sum(row => row.To?.Count ?? 0);
}
