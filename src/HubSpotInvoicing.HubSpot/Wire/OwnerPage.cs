using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One page of the account's owners.</summary>
internal sealed record OwnerPage : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<OwnerRecord?>? Results { get; init; }

    public Paging? Paging { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
