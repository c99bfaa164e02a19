using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The association types between two object types.</summary>
internal sealed record LabelAnswer : IRecordCount
{
    [JsonRequired]
    public IReadOnlyList<AssociationLabel?>? Results { get; init; }

    [JsonIgnore]
    public int RecordCount => Results?.Count ?? 0;
}
