using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>A CRM record in an answer.</summary>
internal sealed record ObjectRecord
{
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTextConverter))]
    public string? ObjectWriteTraceId { get; init; }

    [JsonConverter(typeof(PropertiesConverter))]
    public IReadOnlyDictionary<string, string?>? Properties { get; init; }

    public string? this[string property] => Properties?.GetValueOrDefault(property);
}
