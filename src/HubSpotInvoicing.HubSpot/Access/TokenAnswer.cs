using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Access;

/// <summary>HubSpot's answer to a grant; the lifetime is in seconds.</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>A token must not be printed.</summary>
    public override string ToString() => "***";
}
