using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Preparing.Findings;

public sealed class MemoryFindingsStoreTests : FindingsStoreContract
{
    private readonly MemoryFindingsStore store = new();

    protected override IFindingsStore Open() => store;
}
