using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Properties;

/// <summary>Tells which properties a kind of record has, and adds new ones.</summary>
internal sealed partial class PropertiesEndpoint(CrmStore store)
{
    private const int UniqueMax = 10;
    private const string ListTemplate = "/crm/properties/{version}/{type}";

    private static readonly string[] Types = ["string", "number", "bool", "date", "datetime", "enumeration"];

    public IEnumerable<Route> Routes =>
    [
        new("GET", ListTemplate, List) { Scopes = PropertyScopes.Read },
        new("GET", ListTemplate + "/groups", Groups) { Scopes = PropertyScopes.Read },
        new("GET", ListTemplate + "/{name}", Get) { Scopes = PropertyScopes.Read },
        new("POST", ListTemplate, Create) { HasBody = true, Scopes = PropertyScopes.Write },
    ];

    [GeneratedRegex("^[a-z][a-z0-9_]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm { get; }

    private Reply List(Call call) => store.Read(crm => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray([.. crm.Table(call.Type).Properties.Select(property => (JsonNode)Json(property))]),
    }));

    private Reply Get(Call call)
    {
        var name = call.Route("name");
        return store.Read(crm => crm.Table(call.Type).Property(name) is { } property
            ? Reply.Ok(Json(property))
            : throw Refusal.NotFound($"Property \"{name}\" does not exist").ToException());
    }

    private static Reply Groups(Call call) => Reply.Ok(new JsonObject
    {
        ["results"] = new JsonArray([.. PropertyGroups.For(call.Type).Select((name, order) => (JsonNode)new JsonObject
        {
            ["name"] = name,
            ["label"] = name,
            ["displayOrder"] = order,
            ["archived"] = false,
        })]),
    });

    private Reply Create(Call call)
    {
        var definition = Read(call.Body);
        if (!PropertyGroups.For(call.Type).Contains(definition.GroupName))
        {
            throw Refusal.Invalid($"Property group {definition.GroupName} does not exist.").ToException();
        }

        return store.Write(transaction =>
        {
            var table = transaction.Store.Table(call.Type);
            if (table.Property(definition.Name) is not null)
            {
                throw Exists(definition.Name).ToException();
            }

            if (definition.Unique && table.Properties.Count(property => property.Unique) >= UniqueMax)
            {
                throw Refusal.Invalid($"At most {UniqueMax} unique properties are allowed.").ToException();
            }

            transaction.Do(new Change.PropertyAdded(call.Type, definition));
            return new Reply(201, Json(definition));
        });
    }

    private static Refusal Exists(string name) =>
        new(409, "OBJECT_ALREADY_EXISTS", $"A property named '{name}' already exists.")
        {
            SubCategory = "Properties.PROPERTY_WITH_NAME_EXISTS",
        };

    private static PropertyDefinition Read(JsonObject body)
    {
        var name = body.RequiredText("name");
        var type = body.RequiredText("type");
        if (!NameForm.IsMatch(name) || !Types.Contains(type))
        {
            throw Refusal.Invalid($"Property \"{name}\" of type \"{type}\" cannot be created.").ToException();
        }

        return new PropertyDefinition(name, type)
        {
            Label = body.RequiredText("label"),
            FieldType = body.RequiredText("fieldType"),
            GroupName = body.RequiredText("groupName"),
            Unique = body["hasUniqueValue"] is JsonValue unique && unique.TryGetValue<bool>(out var yes) && yes,
            Options = [.. body.OptionalObjects("options").Select(option => option.RequiredText("value"))],
        };
    }

    private static JsonObject Json(PropertyDefinition property) => new()
    {
        ["name"] = property.Name,
        ["label"] = property.Label,
        ["type"] = property.Type,
        ["fieldType"] = property.FieldType,
        ["groupName"] = property.GroupName,
        ["description"] = string.Empty,
        ["options"] = new JsonArray([.. property.Options.Select(option => (JsonNode)new JsonObject
        {
            ["label"] = option,
            ["value"] = option,
            ["hidden"] = false,
        })]),
        ["hasUniqueValue"] = property.Unique,
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
