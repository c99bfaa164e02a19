using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>The association types of a pair with the labels this account gives them.</summary>
internal static class AssociationLabels
{
    /// <summary>The account's own labels of the pair by type id.</summary>
    public static IReadOnlyDictionary<int, string> UserDefined(EmulatorOptions options, CrmType from, CrmType to)
    {
        var own = options.ContactLabel is { } label
            ? options.OtherContactLabels.Append(KeyValuePair.Create(options.ContactLabelTypeId, label))
            : options.OtherContactLabels;
        return (from, to) switch
        {
            (CrmType.Companies, CrmType.Contacts) => own.ToDictionary(),
            (CrmType.Contacts, CrmType.Companies) => own.ToDictionary(
                l => LinkTypes.Inverse(new LinkType(LinkType.UserDefined, l.Key)).TypeId, l => l.Value),
            _ => new Dictionary<int, string>(),
        };
    }

    public static IEnumerable<JsonObject> All(EmulatorOptions options, CrmType from, CrmType to)
    {
        foreach (var (typeId, label) in LinkTypes.DefinedFor(from, to))
        {
            yield return Json(LinkType.HubSpot(typeId), label);
        }

        foreach (var (typeId, label) in UserDefined(options, from, to))
        {
            yield return Json(new LinkType(LinkType.UserDefined, typeId), label);
        }
    }

    public static JsonObject Json(EmulatorOptions options, CrmType from, CrmType to, LinkType type) =>
        Json(type, type.Category == LinkType.UserDefined
            ? UserDefined(options, from, to).GetValueOrDefault(type.TypeId)
            : LinkTypes.DefinedFor(from, to).FirstOrDefault(defined => defined.TypeId == type.TypeId).Label);

    private static JsonObject Json(LinkType type, string? label) => new()
    {
        ["category"] = type.Category,
        ["typeId"] = type.TypeId,
        ["label"] = label,
    };
}
