using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>One record of a batch write; the trace id is echoed in the answer and tells the inputs apart.</summary>
internal sealed record BatchInput
{
    public string? Id { get; init; }

    public string? IdProperty { get; init; }

    public required string ObjectWriteTraceId { get; init; }

    [JsonConverter(typeof(PropertiesConverter))]
    public required IReadOnlyDictionary<string, string?> Properties { get; init; }

    public IReadOnlyList<InlineAssociation>? Associations { get; init; }
}
