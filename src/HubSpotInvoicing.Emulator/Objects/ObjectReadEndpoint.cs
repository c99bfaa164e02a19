using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Reads one record, or lists all records of a type in order of their ids.</summary>
internal sealed class ObjectReadEndpoint(CrmStore store, BilledReads billedReads)
{
    private const int PageSizeDefault = 10;
    private const int PageSizeMax = 100;

    public IEnumerable<Route> Routes =>
    [
        new("GET", "/crm/objects/{version}/{type}", List) { Scopes = Scopes },
        new("GET", "/crm/objects/{version}/{type}/{id}", Get) { Scopes = Scopes },
    ];

    private static IReadOnlyList<string> Scopes(Call call) => call.Type.ReadScopes();

    private Reply Get(Call call) => store.Read(crm =>
    {
        var record = Find(crm, call) ?? throw Refusal.NotFound().ToException();
        var json = RecordJson.From(record, crm.Table(call.Type), call.QueryList("properties"));
        AddAssociations(json, crm, record, call.QueryList("associations"));
        return Reply.Ok(billedReads.Show(record, json));
    });

    private static CrmRecord? Find(CrmStore crm, Call call)
    {
        var id = call.Route("id");
        if (call.Query("archived") != "true")
        {
            return RecordLookup.Find(crm, call.Type, id, call.Query("idProperty"));
        }

        return RecordLookup.ParseId(id) is { } number
            && crm.Find(new RecordKey(call.Type, number)) is { Archived: true } gone
            ? gone
            : null;
    }

    private Reply List(Call call)
    {
        var limit = Number(call, "limit") ?? PageSizeDefault;
        if (limit is < 1 or > PageSizeMax)
        {
            throw Refusal.Invalid($"limit must be between 1 and {PageSizeMax}").ToException();
        }

        var after = Number(call, "after") ?? 0;
        var archived = call.Query("archived") == "true";
        return store.Read(crm =>
        {
            var table = crm.Table(call.Type);
            var page = table.Ids.SkipWhile(id => id <= after).Select(table.Find).OfType<CrmRecord>()
                .Where(record => record.Archived == archived).Take((int)limit + 1).ToList();
            return Reply.Ok(Page(call, table, page, (int)limit));
        });
    }

    private JsonObject Page(Call call, Table table, List<CrmRecord> page, int limit)
    {
        var properties = call.QueryList("properties");
        var body = new JsonObject
        {
            ["results"] = new JsonArray([.. page.Take(limit).Select(record =>
                (JsonNode)billedReads.Show(record, RecordJson.From(record, table, properties)))]),
        };
        if (page.Count > limit)
        {
            var last = page[limit - 1].Id.ToString(CultureInfo.InvariantCulture);
            body["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = last } };
        }

        return body;
    }

    private static void AddAssociations(JsonObject json, CrmStore crm, CrmRecord record, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        var associations = new JsonObject();
        foreach (var name in names)
        {
            var to = CrmTypes.Parse(name)
                ?? throw Refusal.Invalid($"Unable to infer object type from: {name}").ToException();
            var type = $"{record.Type.Singular()}_to_{to.Singular()}".ToLowerInvariant();
            var results = crm.Links(record.Key, to)
                .Where(link => crm.FindLive(new RecordKey(to, link.ToId)) is not null)
                .Select(link => (JsonNode)new JsonObject
                {
                    ["id"] = link.ToId.ToString(CultureInfo.InvariantCulture),
                    ["type"] = type,
                });
            associations[to.Plural()] = new JsonObject { ["results"] = new JsonArray([.. results]) };
        }

        json["associations"] = associations;
    }

    private static long? Number(Call call, string name)
    {
        var text = call.Query(name);
        return text is null
            ? null
            : RecordLookup.ParseId(text) ?? throw Refusal.Invalid($"{name} must be a number").ToException();
    }
}
