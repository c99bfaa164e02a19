using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Tells the groups of a kind of record's properties, and adds new ones.</summary>
internal sealed class GroupsEndpoint(CrmStore store)
{
    private const string ListTemplate = "/crm/properties/{version}/{type}/groups";

    public IEnumerable<Route> Routes =>
    [
        new("GET", ListTemplate, List) { Scopes = PropertyScopes.Read },
        new("GET", ListTemplate + "/{name}", Get) { Scopes = PropertyScopes.Read },
        new("POST", ListTemplate, Create) { HasBody = true, Scopes = PropertyScopes.Write },
    ];

    private Reply List(Call call) => store.Read(crm => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray([.. crm.Table(call.Type).Groups.Select(g => (JsonNode)PropertyAnswer.Of(g))]),
    }));

    private Reply Get(Call call)
    {
        var name = call.Route("name");
        return store.Read(crm => crm.Table(call.Type).Groups.FirstOrDefault(g => g.Name == name) is { } group
            ? Reply.Ok(PropertyAnswer.Of(group))
            : throw Refusal.NotFound($"Property group \"{name}\" does not exist").ToException());
    }

    private Reply Create(Call call)
    {
        call.Body.OnlyKnows("name", "label", "displayOrder");
        var group = new PropertyGroup(
            PropertyInput.Name(call.Body),
            call.Body.RequiredText("label"),
            call.Body.Integer("displayOrder") ?? -1);
        return store.Write(transaction =>
        {
            if (transaction.Store.Table(call.Type).Groups.Any(g => g.Name == group.Name))
            {
                throw Exists(group.Name).ToException();
            }

            transaction.Do(new Change.GroupAdded(call.Type, group));
            return new Reply(201, PropertyAnswer.Of(group));
        });
    }

    private static Refusal Exists(string name) =>
        new(409, "OBJECT_ALREADY_EXISTS", $"A property group named '{name}' already exists.");
}
