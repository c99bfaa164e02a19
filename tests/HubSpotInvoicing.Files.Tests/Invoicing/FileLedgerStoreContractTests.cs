using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Files.Invoicing;

public sealed class FileLedgerStoreContractTests : LedgerStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override ILedgerStore Open() => new FileLedgerStore(folder.Path);
}
