using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The account that the token belongs to.</summary>
internal sealed record AccountDetails
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? PortalId { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? TimeZone { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? CompanyCurrency { get; init; }

    /// <summary>For example <c>STANDARD</c>, <c>SANDBOX</c> or <c>DEVELOPER_TEST</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? AccountType { get; init; }

    public IReadOnlyList<string?>? AdditionalCurrencies { get; init; }
}
