using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One rule that the account's admin set for the values of a property.</summary>
internal sealed record PropertyRule
{
    /// <summary>For example <c>MAX_LENGTH</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? RuleType { get; init; }

    public IReadOnlyList<string?>? RuleArguments { get; init; }
}
