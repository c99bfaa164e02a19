using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Invoicing;

public sealed class InvoiceLedgerOnS3Tests(MotoServer server) : InvoiceLedgerContract, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    public void Dispose() => storage.Dispose();

    protected override ILedgerStore OpenStore() => storage.Ledger();
}
