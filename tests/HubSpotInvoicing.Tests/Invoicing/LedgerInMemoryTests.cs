using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerInMemoryTests : InvoiceLedgerContract
{
    private readonly MemoryLedgerStore store = new();

    protected override ILedgerStore OpenStore() => store;
}
