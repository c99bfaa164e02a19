using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing.Preparing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Preparing;

public sealed class S3FindingsStoreTests(MotoServer server) : FindingsStoreContract, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    [Fact]
    public void Findings_lie_under_their_account() =>
        Assert.EndsWith("/findings/4242001.json", Open().LocationOf(Portal), StringComparison.Ordinal);

    public void Dispose() => storage.Dispose();

    protected override IFindingsStore Open() => storage.Findings();
}
