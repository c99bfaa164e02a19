using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One of the causes inside an error.</summary>
internal sealed record ErrorDetail
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? SubCategory { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? Message { get; init; }

    [JsonConverter(typeof(ContextConverter))]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Context { get; init; }
}
