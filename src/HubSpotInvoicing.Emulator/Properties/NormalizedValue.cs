using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>A date that was accepted in another form than it was written.</summary>
internal sealed record NormalizedValue(string Property, string Raw, string Normalized)
{
    public JsonNode ToJson() => new JsonObject
    {
        ["category"] = "PROPERTY_VALUE_NORMALIZED",
        ["message"] = $"The value of {Property} was normalized to midnight UTC.",
        ["context"] = new JsonObject
        {
            ["propertyName"] = Property,
            ["rawValue"] = Raw,
            ["normalizedValue"] = Normalized,
        },
    };
}
