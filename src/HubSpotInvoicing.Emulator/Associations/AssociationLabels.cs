using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>The association types of a pair with the labels this account gives them.</summary>
internal readonly struct AssociationLabels(EmulatorOptions options, CrmStore store)
{
    /// <summary>The account's own labels of the pair by type id.</summary>
    public IReadOnlyDictionary<int, string> UserDefined(CrmType from, CrmType to) => (from, to) switch
    {
        (CrmType.Companies, CrmType.Contacts) => Own(),
        (CrmType.Contacts, CrmType.Companies) => Own().ToDictionary(
            l => LinkTypes.Inverse(new LinkType(LinkType.UserDefined, l.Key)).TypeId, l => l.Value),
        _ => new Dictionary<int, string>(),
    };

    /// <summary>The types that HubSpot defines for the pair in this account.</summary>
    public IEnumerable<(int TypeId, string? Label)> Defined(CrmType from, CrmType to)
    {
        var missing = options.MissingAssociationTypes;
        return LinkTypes.DefinedFor(from, to).Where(type => !missing.Contains(type.TypeId));
    }

    public IEnumerable<JsonObject> All(CrmType from, CrmType to) =>
    [
        .. Defined(from, to).Select(type => Json(LinkType.HubSpot(type.TypeId), type.Label)),
        .. UserDefined(from, to).Select(own => Json(new LinkType(LinkType.UserDefined, own.Key), own.Value)),
    ];

    /// <summary>Whether the account knows the type for this pair.</summary>
    public bool Knows(CrmType from, CrmType to, LinkType type) => type.Category switch
    {
        LinkType.Defined => Defined(from, to).Any(defined => defined.TypeId == type.TypeId),
        LinkType.UserDefined => UserDefined(from, to).ContainsKey(type.TypeId),
        _ => false,
    };

    public JsonObject Json(CrmType from, CrmType to, LinkType type) =>
        Json(type, type.Category == LinkType.UserDefined
            ? UserDefined(from, to).GetValueOrDefault(type.TypeId)
            : Defined(from, to).FirstOrDefault(defined => defined.TypeId == type.TypeId).Label);

    private static JsonObject Json(LinkType type, string? label) => new()
    {
        ["category"] = type.Category,
        ["typeId"] = type.TypeId,
        ["label"] = label,
    };

    private Dictionary<int, string> Own()
    {
        var own = new Dictionary<int, string>(options.OtherContactLabels);
        if (options.ContactLabel is { } label)
        {
            own[options.ContactLabelTypeId] = label;
        }

        foreach (var (typeId, added) in store.Labels)
        {
            own[typeId] = added;
        }

        return own;
    }
}
