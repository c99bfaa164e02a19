using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Files.Invoicing;

public sealed class InvoiceLedgerInFilesTests : InvoiceLedgerContract, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override ILedgerStore OpenStore() => new FileLedgerStore(folder.Path);
}
