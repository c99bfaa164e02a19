using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Invoicing.Approving;

public sealed class MemoryPlanStoreTests : PlanStoreContract
{
    private readonly MemoryPlanStore store = new();

    protected override IPlanStore Open() => store;
}
