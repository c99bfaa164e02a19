using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Objects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Associations;

/// <summary>Tells which records are associated with up to a thousand others.</summary>
internal sealed class AssociationReadEndpoint(CrmStore store, LiveAccount account)
{
    private const int InputsMax = 1_000;
    private const int PageSize = 500;

    public IEnumerable<Route> Routes =>
    [
        new("POST", "/crm/associations/{version}/{from}/{to}/batch/read", Read)
        {
            HasBody = true,
            Budget = Budget.Associations,
            Scopes = AssociationScopes.Read,
        },
    ];

    private Reply Read(Call call)
    {
        var (from, to) = (call.TypeOf("from"), call.TypeOf("to"));
        call.Body.OnlyKnows("inputs");
        var inputs = BatchInputs.Read(call.Body, InputsMax);
        var results = new List<JsonObject>();
        var errors = new List<JsonObject>();
        store.Read(crm =>
        {
            foreach (var input in inputs)
            {
                input.OnlyKnows("id", "after");
                var id = input.RequiredText("id");
                var links = Live(crm, from, to, id, After(input));
                if (links.Count == 0)
                {
                    errors.Add(NoneFound(from, to, id));
                }
                else
                {
                    results.Add(Json(new AssociationLabels(account.Now, crm), from, to, id, links));
                }
            }

            return true;
        });
        return BatchAnswer.From(call, results, errors, 200);
    }

    private static long After(JsonObject input) =>
        input.Text("after") is { } after ? RecordLookup.ParseId(after) ?? throw JsonBody.Invalid("\"after\"") : 0;

    private static List<Link> Live(CrmStore crm, CrmType from, CrmType to, string id, long after)
    {
        if (RecordLookup.ParseId(id) is not { } number || crm.FindLive(new RecordKey(from, number)) is null)
        {
            return [];
        }

        return [.. crm.Links(new RecordKey(from, number), to)
            .Where(link => link.ToId > after && crm.FindLive(new RecordKey(to, link.ToId)) is not null)
            .OrderBy(link => link.ToId)];
    }

    private static JsonObject Json(AssociationLabels labels, CrmType from, CrmType to, string id, List<Link> links)
    {
        var json = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = id },
            ["to"] = new JsonArray([.. links.Take(PageSize).Select(link => (JsonNode)new JsonObject
            {
                ["toObjectId"] = link.ToId,
                ["associationTypes"] = new JsonArray(
                    [.. link.Types.Where(t => labels.Knows(from, to, t)).Select(t => (JsonNode)labels.Json(from, to, t))]),
            })]),
        };
        if (links.Count > PageSize)
        {
            var after = links[PageSize - 1].ToId.ToString(CultureInfo.InvariantCulture);
            json["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = after } };
        }

        return json;
    }

    private static JsonObject NoneFound(CrmType from, CrmType to, string id)
    {
        var refusal = Refusal.NotFound($"No {to.Singular()} is associated with {from.Singular()} {id}.") with
        {
            SubCategory = "crm.associations.NO_ASSOCIATIONS_FOUND",
        };
        return refusal.WithContext("fromObjectId", id).ToRowJson();
    }
}
