using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Defects;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Creates, updates, upserts and archives up to a hundred records in one call.</summary>
internal sealed class BatchWriteEndpoint(CrmStore store, LiveAccount account, ObjectWriter writer)
{
    private const string Template = "/crm/objects/{version}/{type}/batch/";

    private delegate JsonObject WriteRow(StoreTransaction transaction, ObjectInput input);

    public IEnumerable<Route> Routes =>
    [
        Write("create", Create),
        Write("update", Update),
        Write("upsert", Upsert),
        Write("archive", Archive),
    ];

    private static Route Write(string verb, Func<Call, Reply> handle) =>
        new("POST", Template + verb, handle) { HasBody = true, Scopes = call => call.Type.WriteScopes() };

    private Reply Create(Call call)
    {
        var inputs = Inputs(call, ObjectInput.ForCreate);
        return Run(call, inputs, 201, (transaction, input) =>
            RecordJson.From(writer.Create(transaction, call, call.Type, input), transaction.Store.Table(call.Type)));
    }

    private Reply Update(Call call)
    {
        var inputs = Inputs(call, ObjectInput.ForBatchUpdate);
        BatchInputs.RefuseDuplicates([.. inputs.Select(input => $"{input.IdProperty}/{input.Id}")]);
        return Run(call, inputs, 200, (transaction, input) =>
        {
            var record = Find(transaction.Store, call.Type, input) ?? throw NotFound(input).ToException();
            return RecordJson.From(
                writer.Update(transaction, call, record, input), transaction.Store.Table(call.Type));
        });
    }

    private Reply Upsert(Call call)
    {
        var inputs = Inputs(call, ObjectInput.ForBatchUpdate);
        BatchInputs.RefuseDuplicates([.. inputs.Select(input => $"{input.IdProperty}/{input.Id}")]);
        return Run(call, inputs, 200, (transaction, input) => UpsertOne(transaction, call, input));
    }

    private JsonObject UpsertOne(StoreTransaction transaction, Call call, ObjectInput input)
    {
        var table = transaction.Store.Table(call.Type);
        var found = Find(transaction.Store, call.Type, input);
        var written = found is not null
            ? writer.Update(transaction, call, found, input)
            : writer.Create(transaction, call, call.Type, WithKey(input));
        var json = RecordJson.From(written, table);
        json["new"] = found is null;
        return json;
    }

    private static ObjectInput WithKey(ObjectInput input)
    {
        if (input is not { Id: { } id, IdProperty: { } property })
        {
            throw NotFound(input).ToException();
        }

        var properties = new Dictionary<string, string>(input.Properties, StringComparer.Ordinal);
        properties.TryAdd(property, id);
        return input with { Properties = properties };
    }

    private Reply Archive(Call call)
    {
        call.Body.OnlyKnows("inputs");
        var ids = BatchInputs.ReadIds(BatchInputs.Read(call.Body, BatchInputs.ObjectsMax));
        BatchInputs.RefuseDuplicates(ids);
        return store.Write(transaction =>
        {
            foreach (var id in ids)
            {
                if (RecordLookup.Find(transaction.Store, call.Type, id, idProperty: null) is { } record)
                {
                    writer.Archive(transaction, record, call.Now);
                }
            }

            return Reply.NoContent;
        });
    }

    private Reply Run(Call call, List<ObjectInput> inputs, int status, WriteRow write)
    {
        var traced = inputs.Select(input => input.TraceId).OfType<string>().Distinct().Count() == inputs.Count
            && !account.Now.Oddities.Contains(Oddity.TracesAreIgnored);
        var results = new List<JsonObject>();
        var errors = new List<JsonObject>();
        return store.Write(transaction =>
        {
            foreach (var input in inputs)
            {
                WriteOne(transaction, input, write, results, traced ? errors : null);
            }

            return BatchAnswer.From(call, results, errors, status);
        });
    }

    /// <summary>Without a place for errors, one bad row ends the whole request.</summary>
    private static void WriteOne(
        StoreTransaction transaction,
        ObjectInput input,
        WriteRow write,
        List<JsonObject> results,
        List<JsonObject>? errors)
    {
        var point = transaction.Point;
        try
        {
            var row = write(transaction, input);
            if (input.TraceId is { } traceId)
            {
                row["objectWriteTraceId"] = traceId;
            }

            results.Add(row);
        }
        catch (RefusalException refused) when (errors is not null)
        {
            transaction.RollBackTo(point);
            errors.Add(refused.Refusal.WithContext("objectWriteTraceId", input.TraceId ?? string.Empty).ToRowJson());
        }
    }

    private static CrmRecord? Find(CrmStore store, CrmType type, ObjectInput input) =>
        RecordLookup.Find(store, type, input.Id ?? string.Empty, input.IdProperty);

    private static Refusal NotFound(ObjectInput input) =>
        Refusal.NotFound($"Object not found. Id {input.Id} does not exist.")
            .WithContext("ids", input.Id ?? string.Empty);

    private static List<ObjectInput> Inputs(Call call, Func<JsonObject, ObjectInput> read)
    {
        call.Body.OnlyKnows("inputs");
        return [.. BatchInputs.Read(call.Body, BatchInputs.ObjectsMax).Select(read)];
    }
}
