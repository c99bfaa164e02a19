using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Lets a fresh invoice show a billed amount of zero for its first reads, as HubSpot sometimes does.</summary>
internal sealed class BilledReads(Switches switches)
{
    private readonly ConcurrentDictionary<long, int> readsLeft = new();

    public void Expect(RecordKey created)
    {
        if (created.Type == CrmType.Invoices && switches.ZeroBilledReads > 0)
        {
            readsLeft[created.Id] = switches.ZeroBilledReads;
        }
    }

    public JsonObject Show(CrmRecord record, JsonObject json)
    {
        if (record.Type == CrmType.Invoices && readsLeft.ContainsKey(record.Id)
            && readsLeft.AddOrUpdate(record.Id, 0, (_, left) => left - 1) >= 0)
        {
            RecordJson.ShowZeroBilled(json);
        }

        return json;
    }
}
