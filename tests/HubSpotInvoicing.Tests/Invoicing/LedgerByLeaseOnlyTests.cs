using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing;

public sealed class LedgerByLeaseOnlyTests : InvoiceLedgerContract
{
    private readonly LeaseOnlyStore store = new(new MemoryLedgerStore());

    protected override ILedgerStore OpenStore() => store;
}
