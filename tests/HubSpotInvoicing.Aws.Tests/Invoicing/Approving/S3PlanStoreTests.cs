using HubSpotInvoicing.Aws.Servers;
using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Testing.Invoicing;
using HubSpotInvoicing.Testing.Servers;

namespace HubSpotInvoicing.Aws.Invoicing.Approving;

public sealed class S3PlanStoreTests(MotoServer server) : PlanStoreContract, IDisposable
{
    private readonly TestStorage storage = server.OpenStorage();

    [Fact]
    public void A_plan_lies_under_its_hash() => Assert.EndsWith(
        $"/plans/{SamplePlans.Hash}.json", Open().LocationOf(SamplePlans.Hash), StringComparison.Ordinal);

    public void Dispose() => storage.Dispose();

    protected override IPlanStore Open() => storage.Plans();
}
