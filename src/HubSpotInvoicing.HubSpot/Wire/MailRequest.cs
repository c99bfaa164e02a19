using System.Text.Json.Serialization;

namespace HubSpotInvoicing.HubSpot.Wire;

/// <summary>The body of a transactional single send.</summary>
internal sealed record MailRequest(
    long EmailId,
    MailAddressing Message,
    [property: JsonConverter(typeof(PropertiesConverter))] IReadOnlyDictionary<string, string?> CustomProperties);
