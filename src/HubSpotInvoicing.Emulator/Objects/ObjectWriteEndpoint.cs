using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Creates, changes and archives one record.</summary>
internal sealed class ObjectWriteEndpoint(CrmStore store, ObjectWriter writer)
{
    private const string OneTemplate = "/crm/objects/{version}/{type}/{id}";

    public IEnumerable<Route> Routes =>
    [
        new("POST", "/crm/objects/{version}/{type}", Create) { HasBody = true, Scopes = Scopes },
        new("PATCH", OneTemplate, Update) { HasBody = true, Scopes = Scopes },
        new("DELETE", OneTemplate, Archive) { Scopes = Scopes },
    ];

    private static IReadOnlyList<string> Scopes(Call call) => call.Type.WriteScopes();

    private Reply Create(Call call)
    {
        var input = ObjectInput.ForCreate(call.Body);
        return store.Write(transaction => new Reply(
            201,
            RecordJson.From(
                writer.Create(transaction, call, call.Type, input), transaction.Store.Table(call.Type))));
    }

    private Reply Update(Call call)
    {
        var input = ObjectInput.ForUpdate(call.Body);
        return store.Write(transaction =>
        {
            var record = Find(transaction.Store, call);
            return Reply.Ok(RecordJson.From(
                writer.Update(transaction, call, record, input), transaction.Store.Table(call.Type)));
        });
    }

    private Reply Archive(Call call) => store.Write(transaction =>
    {
        writer.Archive(transaction, Find(transaction.Store, call), call.Now);
        return Reply.NoContent;
    });

    private static CrmRecord Find(CrmStore crm, Call call) =>
        RecordLookup.Find(crm, call.Type, call.Route("id"), call.Query("idProperty"))
            ?? throw Refusal.NotFound().ToException();
}
