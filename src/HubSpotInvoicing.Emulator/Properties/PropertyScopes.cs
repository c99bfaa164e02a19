using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>The rights for reading and adding properties; lines and products have no schema scope.</summary>
internal static class PropertyScopes
{
    public static IReadOnlyList<string> Read(Call call) =>
        [.. call.Type.ReadScopes(), .. Schema(call.Type, "read")];

    public static IReadOnlyList<string> Write(Call call) => Schema(call.Type, "write");

    private static string[] Schema(CrmType type, string right) =>
        CrmTypes.WithSchemaScope.Contains(type) ? [$"crm.schemas.{type.Plural()}.{right}"] : ["e-commerce"];
}
