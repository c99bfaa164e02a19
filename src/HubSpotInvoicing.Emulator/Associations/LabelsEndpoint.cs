using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>Tells the labels that a pair can have, and adds labels of the account's own from company to contact.</summary>
internal sealed class LabelsEndpoint(CrmStore store, LiveAccount account)
{
    private const int LabelsMax = 10;
    private const string Template = "/crm/associations/{version}/{from}/{to}/labels";

    public IEnumerable<Route> Routes =>
    [
        new("GET", Template, List) { Budget = Budget.Associations, Scopes = AssociationScopes.Read },
        new("POST", Template, Create)
        {
            Budget = Budget.Associations,
            HasBody = true,
            Scopes = AssociationScopes.Write,
        },
    ];

    private Reply List(Call call) => store.Read(crm => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray(
            [.. new AssociationLabels(account.Now, crm).All(call.TypeOf("from"), call.TypeOf("to"))]),
    }));

    private Reply Create(Call call)
    {
        if ((call.TypeOf("from"), call.TypeOf("to")) is not (CrmType.Companies, CrmType.Contacts))
        {
            throw Refusal.Invalid("Labels can be added from companies to contacts only.").ToException();
        }

        call.Body.OnlyKnows("label", "name", "inverseLabel");
        call.Body.RequiredText("name");
        var label = call.Body.RequiredText("label");
        return store.Write(transaction =>
        {
            var known = new AssociationLabels(account.Now, transaction.Store)
                .UserDefined(CrmType.Companies, CrmType.Contacts);
            if (known.Values.Contains(label, StringComparer.OrdinalIgnoreCase))
            {
                throw new Refusal(409, "OBJECT_ALREADY_EXISTS", $"A label '{label}' already exists.").ToException();
            }

            if (known.Count >= LabelsMax)
            {
                throw Refusal.Invalid($"At most {LabelsMax} labels are allowed.").ToException();
            }

            var typeId = FreeTypeId(known);
            transaction.Do(new Change.LabelAdded(typeId, label));
            var added = new AssociationLabels(account.Now, transaction.Store);
            var type = new LinkType(LinkType.UserDefined, typeId);
            return new Reply(201, new JsonObject
            {
                ["results"] = new JsonArray(
                    added.Json(CrmType.Companies, CrmType.Contacts, type),
                    added.Json(CrmType.Contacts, CrmType.Companies, LinkTypes.Inverse(type))),
            });
        });
    }

    /// <summary>Labels come in pairs, the odd one from company to contact.</summary>
    private int FreeTypeId(IReadOnlyDictionary<int, string> known)
    {
        var typeId = account.Now.ContactLabelTypeId;
        while (known.ContainsKey(typeId))
        {
            typeId += 2;
        }

        return typeId;
    }
}
