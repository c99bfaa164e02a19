using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The association types between two object types.</summary>
internal sealed record LabelAnswer
{
    [JsonRequired]
    public IReadOnlyList<AssociationLabel?>? Results { get; init; }
}
