using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerMemoryStoreTests : LedgerStoreContract
{
    private readonly MemoryLedgerStore store = new();

    protected override ILedgerStore Open() => store;
}
