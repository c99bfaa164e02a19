using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// An association type as HubSpot names it; ids of labels that an account made differ from account to account.
/// </summary>
internal sealed record AssociationLabel
{
    private const string UserDefinedCategory = "USER_DEFINED";

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Category { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? TypeId { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Label { get; init; }

    [JsonIgnore]
    public bool IsUserDefined => Category == UserDefinedCategory;
}
