using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A linked record; its id was a number in live answers although the spec says text.</summary>
internal sealed record AssociationTarget
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? ToObjectId { get; init; }

    public IReadOnlyList<AssociationLabel?>? AssociationTypes { get; init; }
}
