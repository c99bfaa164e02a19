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

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_as_ours()
    {
        await Open().PutAsync(Portal, "before"u8.ToArray(), Cancellation);
        var before = await Open().ReadAsync(Portal, Cancellation);
        var store = storage.Findings(new FaultyLine(FaultyLine.LoseAnswer));

        Assert.True(await store.TryWriteAsync(Portal, "ours"u8.ToArray(), before, Cancellation));
    }

    [Fact]
    public async Task A_write_that_never_arrives_is_a_fault_and_nobody_elses_word()
    {
        await Open().PutAsync(Portal, "before"u8.ToArray(), Cancellation);
        var before = await Open().ReadAsync(Portal, Cancellation);
        var dead = Enumerable.Repeat(FaultyLine.LoseRequest, storage.Options.RetryCountMax + 1);
        var store = storage.Findings(new FaultyLine([.. dead]));

        await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => store.TryWriteAsync(Portal, "ours"u8.ToArray(), before, Cancellation));
    }

    [Fact]
    public async Task Findings_that_were_removed_meanwhile_are_not_written_over()
    {
        await Open().PutAsync(Portal, "before"u8.ToArray(), Cancellation);
        var before = await Open().ReadAsync(Portal, Cancellation);
        await storage.Client.DeleteObjectAsync(
            storage.Options.Bucket, $"{storage.Options.Prefix}/findings/{Portal}.json", Cancellation);

        Assert.False(await Open().TryWriteAsync(Portal, "ours"u8.ToArray(), before, Cancellation));
        Assert.True(await Open().TryWriteAsync(Portal, "ours"u8.ToArray(), null, Cancellation));
    }

    public void Dispose() => storage.Dispose();

    protected override IFindingsStore Open() => storage.Findings();
}
