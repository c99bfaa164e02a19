using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Properties and their groups as HubSpot answers them.</summary>
internal static class PropertyAnswer
{
    public static JsonObject Of(PropertyGroup group) => new()
    {
        ["name"] = group.Name,
        ["label"] = group.Label,
        ["displayOrder"] = group.DisplayOrder,
        ["archived"] = false,
    };

    public static JsonObject Of(PropertyDefinition property) => new()
    {
        ["name"] = property.Name,
        ["label"] = property.Label,
        ["type"] = property.Type,
        ["fieldType"] = property.FieldType,
        ["groupName"] = property.GroupName,
        ["description"] = property.Description,
        ["options"] = new JsonArray([.. property.Options.Select((option, order) => (JsonNode)new JsonObject
        {
            ["label"] = property.OptionLabels.GetValueOrDefault(option, option),
            ["value"] = option,
            ["displayOrder"] = order,
            ["hidden"] = false,
        })]),
        ["displayOrder"] = -1,
        ["hasUniqueValue"] = property.Unique,
        ["hidden"] = false,
        ["hubspotDefined"] = property.HubSpotDefined,
        ["calculated"] = false,
        ["archived"] = false,
        ["formField"] = false,
        ["modificationMetadata"] = new JsonObject
        {
            ["archivable"] = !property.HubSpotDefined,
            ["readOnlyDefinition"] = property.HubSpotDefined,
            ["readOnlyValue"] = property.ReadOnly,
        },
    };
}
