using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Tells which properties a kind of record has, adds new ones, and changes the account's own.</summary>
internal sealed class PropertiesEndpoint(CrmStore store)
{
    private const int UniqueMax = 10;
    private const string ListTemplate = "/crm/properties/{version}/{type}";
    private const string OneTemplate = ListTemplate + "/{name}";

    public IEnumerable<Route> Routes =>
    [
        new("GET", ListTemplate, List) { Scopes = PropertyScopes.Read },
        new("GET", OneTemplate, Get) { Scopes = PropertyScopes.Read },
        new("POST", ListTemplate, Create) { HasBody = true, Scopes = PropertyScopes.Write },
        new("PATCH", OneTemplate, Update) { HasBody = true, Scopes = PropertyScopes.Write },
        new("DELETE", OneTemplate, Archive) { Scopes = PropertyScopes.Write },
    ];

    private Reply List(Call call) => store.Read(crm => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray([.. crm.Table(call.Type).Properties.Select(p => (JsonNode)PropertyAnswer.Of(p))]),
    }));

    private Reply Get(Call call) => store.Read(crm => Reply.Ok(PropertyAnswer.Of(Find(crm, call))));

    private Reply Create(Call call)
    {
        var definition = PropertyInput.ForCreate(call.Body);
        return store.Write(transaction =>
        {
            var table = transaction.Store.Table(call.Type);
            RequireGroup(table, definition);
            if (table.Property(definition.Name) is not null)
            {
                throw Exists(definition.Name).ToException();
            }

            if (definition.Unique && table.Properties.Count(property => property.Unique) >= UniqueMax)
            {
                throw Refusal.Invalid($"At most {UniqueMax} unique properties are allowed.").ToException();
            }

            transaction.Do(new Change.PropertyAdded(call.Type, definition));
            return new Reply(201, PropertyAnswer.Of(definition));
        });
    }

    private Reply Update(Call call) => store.Write(transaction =>
    {
        var before = FindOwn(transaction.Store, call);
        var after = PropertyInput.ForUpdate(before, call.Body);
        RequireGroup(transaction.Store.Table(call.Type), after);
        transaction.Do(new Change.PropertyAdded(call.Type, after));
        return Reply.Ok(PropertyAnswer.Of(after));
    });

    private Reply Archive(Call call) => store.Write(transaction =>
    {
        var property = FindOwn(transaction.Store, call);
        transaction.Do(new Change.PropertyArchived(call.Type, property.Name));
        return Reply.NoContent;
    });

    private static PropertyDefinition Find(CrmStore crm, Call call)
    {
        var name = call.Route("name");
        return crm.Table(call.Type).Property(name)
            ?? throw Refusal.NotFound($"Property \"{name}\" does not exist").ToException();
    }

    private static PropertyDefinition FindOwn(CrmStore crm, Call call)
    {
        var property = Find(crm, call);
        return property.HubSpotDefined
            ? throw Refusal.Invalid($"Property \"{property.Name}\" is HubSpot's own and read only.").ToException()
            : property;
    }

    private static void RequireGroup(Table table, PropertyDefinition definition)
    {
        if (table.Groups.All(group => group.Name != definition.GroupName))
        {
            throw Refusal.Invalid($"Property group {definition.GroupName} does not exist.").ToException();
        }
    }

    private static Refusal Exists(string name) =>
        new(409, "OBJECT_ALREADY_EXISTS", $"A property named '{name}' already exists.")
        {
            SubCategory = "Properties.PROPERTY_WITH_NAME_EXISTS",
        };
}
