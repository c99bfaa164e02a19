using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>How a property that was added through the API is written in the journal.</summary>
internal static class PropertyJson
{
    public static JsonObject WriteChange(Change.PropertyAdded added) => new()
    {
        ["kind"] = "property",
        ["objectType"] = added.Type.ToString(),
        ["name"] = added.Definition.Name,
        ["type"] = added.Definition.Type,
        ["label"] = added.Definition.Label,
        ["fieldType"] = added.Definition.FieldType,
        ["description"] = added.Definition.Description,
        ["groupName"] = added.Definition.GroupName,
        ["unique"] = added.Definition.Unique,
        ["options"] = new JsonArray([.. added.Definition.Options.Select(option => (JsonNode)option)]),
        ["optionLabels"] = ChangeJson.Texts(added.Definition.OptionLabels),
    };

    public static JsonObject WriteChange(Change.PropertyArchived archived) => new()
    {
        ["kind"] = "propertyArchived",
        ["objectType"] = archived.Type.ToString(),
        ["name"] = archived.Name,
    };

    public static Change.PropertyAdded ReadChange(JsonObject json) => new(
        ChangeJson.Type(json, "objectType"),
        new PropertyDefinition(ChangeJson.Text(json, "name"), ChangeJson.Text(json, "type"))
        {
            Label = ChangeJson.Text(json, "label"),
            FieldType = ChangeJson.Text(json, "fieldType"),
            Description = (string?)json["description"] ?? string.Empty,
            GroupName = ChangeJson.Text(json, "groupName"),
            Unique = (bool?)json["unique"] ?? false,
            Options = [.. (json["options"] as JsonArray ?? []).Select(option => (string?)option ?? string.Empty)],
            OptionLabels = ChangeJson.ReadTexts(json["optionLabels"]),
        });
}
