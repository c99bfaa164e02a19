using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>
/// A HubSpot user who can own records; companies name the owner by <c>id</c> and not by <c>userId</c>.
/// </summary>
internal sealed record OwnerRecord
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? FirstName { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? LastName { get; init; }

    /// <summary>First and last name; empty when there is neither.</summary>
    [JsonIgnore]
    public string Name => $"{FirstName} {LastName}".Trim();
}
