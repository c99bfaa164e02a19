using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>The contract again, on a server that is nobody's imitation for tests.</summary>
public sealed class S3FindingsStoreOnCephTests(RadosGateway server)
    : FindingsStoreContract, IClassFixture<RadosGateway>, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    public void Dispose() => storage.Dispose();

    protected override IFindingsStore Open() => storage.Findings();
}
