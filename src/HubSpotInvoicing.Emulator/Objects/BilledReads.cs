using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>Lets a fresh invoice show a billed amount of zero for its first reads, as HubSpot sometimes does.</summary>
internal sealed class BilledReads(Switches switches)
{
    private readonly ConcurrentDictionary<long, int> reads = new();

    public JsonObject Show(CrmRecord record, JsonObject json)
    {
        if (record.Type == CrmType.Invoices && switches.ZeroBilledReads > 0
            && reads.AddOrUpdate(record.Id, 1, (_, count) => count + 1) <= switches.ZeroBilledReads)
        {
            RecordJson.ShowZeroBilled(json);
        }

        return json;
    }
}
