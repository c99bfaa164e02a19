using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Reads up to a hundred records by id or by a unique property, straight from the records.</summary>
internal sealed class BatchReadEndpoint(CrmStore store, BilledReads billedReads)
{
    public IEnumerable<Route> Routes =>
    [
        new("POST", "/crm/objects/{version}/{type}/batch/read", Read)
        {
            HasBody = true,
            Scopes = call => call.Type.ReadScopes(),
        },
    ];

    private Reply Read(Call call)
    {
        call.Body.OnlyKnows("inputs", "properties", "propertiesWithHistory", "idProperty");
        var ids = BatchInputs.ReadIds(BatchInputs.Read(call.Body, BatchInputs.ObjectsMax));
        BatchInputs.RefuseDuplicates(ids);
        var properties = call.Body.OptionalTexts("properties");
        var idProperty = call.Body.Text("idProperty");
        var results = new List<JsonObject>();
        var missing = new List<string>();
        store.Read(crm =>
        {
            var table = crm.Table(call.Type);
            foreach (var id in ids)
            {
                if (RecordLookup.Find(crm, call.Type, id, idProperty) is { } record)
                {
                    results.Add(billedReads.Show(record, RecordJson.From(record, table, properties)));
                }
                else
                {
                    missing.Add(id);
                }
            }

            return true;
        });
        return BatchAnswer.From(call, results, missing.Count == 0 ? [] : [NotFound(call.Type, missing)], 200);
    }

    private static JsonObject NotFound(CrmType type, IReadOnlyList<string> ids) =>
        Refusal.NotFound(
            $"Could not get some {type.Singular()} objects, they may be deleted or not exist. Check the ids.")
            .WithContext("ids", ids)
            .ToRowJson();
}
