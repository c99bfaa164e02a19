using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>How a property group that was added through the API is written in the journal.</summary>
internal static class GroupJson
{
    public static JsonObject WriteChange(Change.GroupAdded added) => new()
    {
        ["kind"] = "group",
        ["objectType"] = added.Type.ToString(),
        ["name"] = added.Group.Name,
        ["label"] = added.Group.Label,
        ["displayOrder"] = added.Group.DisplayOrder,
    };

    public static Change.GroupAdded ReadChange(JsonObject json) => new(
        ChangeJson.Type(json, "objectType"),
        new PropertyGroup(
            ChangeJson.Text(json, "name"), ChangeJson.Text(json, "label"), (int?)json["displayOrder"] ?? -1));
}
