using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>The association types of a pair with the labels this account gives them.</summary>
internal static class AssociationLabels
{
    public static (int TypeId, string Label)? UserDefined(EmulatorOptions options, CrmType from, CrmType to)
    {
        var type = new LinkType(LinkType.UserDefined, options.ContactLabelTypeId);
        return (options.ContactLabel, from, to) switch
        {
            (null, _, _) => null,
            ({ } label, CrmType.Companies, CrmType.Contacts) => (type.TypeId, label),
            ({ } label, CrmType.Contacts, CrmType.Companies) => (LinkTypes.Inverse(type).TypeId, label),
            _ => null,
        };
    }

    public static IEnumerable<JsonObject> All(EmulatorOptions options, CrmType from, CrmType to)
    {
        foreach (var (typeId, label) in LinkTypes.DefinedFor(from, to))
        {
            yield return Json(LinkType.HubSpot(typeId), label);
        }

        if (UserDefined(options, from, to) is { } own)
        {
            yield return Json(new LinkType(LinkType.UserDefined, own.TypeId), own.Label);
        }
    }

    public static JsonObject Json(EmulatorOptions options, CrmType from, CrmType to, LinkType type) =>
        Json(type, type.Category == LinkType.UserDefined
            ? UserDefined(options, from, to)?.Label
            : LinkTypes.DefinedFor(from, to).FirstOrDefault(defined => defined.TypeId == type.TypeId).Label);

    private static JsonObject Json(LinkType type, string? label) => new()
    {
        ["category"] = type.Category,
        ["typeId"] = type.TypeId,
        ["label"] = label,
    };
}
