using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Invoicing;

public sealed class S3LedgerStoreContractTests(MotoServer server) : LedgerStoreContract, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    protected override bool KnowsTheDead => false;

    public void Dispose() => storage.Dispose();

    protected override ILedgerStore Open() => storage.Ledger();
}
