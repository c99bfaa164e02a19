using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Files.Invoicing.Approving;

public sealed class FilePlanStoreTests : PlanStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "plans"), "in the way", Cancellation);

        var fault = await Assert.ThrowsAsync<PlanUnavailableException>(
            () => Open().TryCreateAsync(SamplePlans.Hash, "{}"u8.ToArray(), Cancellation));

        Assert.Contains(Path.Combine(folder.Path, "plans"), fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    protected override IPlanStore Open() => new FilePlanStore(folder.Path);
}
