using System.Text;
using HubSpotInvoicing.Invoicing.Approving;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>What every store of plans has to keep; each implementation runs it unchanged.</summary>
public abstract class PlanStoreContract
{
    private static readonly PlanHash Hash = SamplePlans.Hash;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The same storage at each call within a test, opened as another process would open it.</summary>
    protected abstract IPlanStore Open();

    [Fact]
    public async Task A_plan_that_nobody_kept_is_not_there() => Assert.Null(await Open().ReadAsync(Hash, Cancellation));

    [Fact]
    public async Task A_plan_is_read_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i % 251)).ToArray();

        Assert.True(await Open().TryCreateAsync(Hash, bytes, Cancellation));

        Assert.Equal(bytes, (await Open().ReadAsync(Hash, Cancellation))?.ToArray());
    }

    [Fact]
    public async Task A_plan_is_never_overwritten()
    {
        await Open().TryCreateAsync(Hash, "first"u8.ToArray(), Cancellation);

        Assert.False(await Open().TryCreateAsync(Hash, "second"u8.ToArray(), Cancellation));

        Assert.Equal(
            "first", Encoding.UTF8.GetString((await Open().ReadAsync(Hash, Cancellation)).GetValueOrDefault().Span));
    }

    [Fact]
    public async Task A_plan_that_is_kept_again_is_the_same_plan()
    {
        await new PlanArchive(Open()).KeepAsync(SamplePlans.Mixed, Cancellation);
        await new PlanArchive(Open()).KeepAsync(SamplePlans.Mixed, Cancellation);

        var read = await new PlanArchive(Open()).ReadAsync(SamplePlans.Mixed.Hash, Cancellation);

        Assert.Equal(SamplePlans.Mixed.Companies.Count, read.Companies.Count);
    }

    [Fact]
    public async Task A_plan_that_is_not_what_its_hash_was_taken_of_is_neither_read_nor_taken_for_kept()
    {
        var hash = SamplePlans.Mixed.Hash;
        await Open().TryCreateAsync(hash, "{}"u8.ToArray(), Cancellation);
        var archive = new PlanArchive(Open());

        await Assert.ThrowsAsync<PlanUnavailableException>(() => archive.ReadAsync(hash, Cancellation));
        var fault = await Assert.ThrowsAsync<PlanUnavailableException>(
            () => archive.KeepAsync(SamplePlans.Mixed, Cancellation));

        Assert.Contains(hash.Value, fault.Location, StringComparison.Ordinal);
    }
}
