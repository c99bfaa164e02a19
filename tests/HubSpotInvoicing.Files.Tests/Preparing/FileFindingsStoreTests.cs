using HubSpotInvoicing.Preparing.Findings;
using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Preparing;

namespace HubSpotInvoicing.Files.Preparing;

public sealed class FileFindingsStoreTests : FindingsStoreContract, IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Nothing_but_the_findings_and_their_lock_is_left_in_the_folder()
    {
        await Open().PutAsync(Portal, "{}"u8.ToArray(), Cancellation);
        await Open().PutAsync(Portal, "{ }"u8.ToArray(), Cancellation);

        Assert.Equal(
            ["findings.json", "findings.lock"],
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "findings.json"));

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => Open().TryWriteAsync(Portal, "{}"u8.ToArray(), null, Cancellation));

        Assert.Contains(Path.Combine(folder.Path, "findings.json"), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_writer_waits_until_another_one_is_done()
    {
        var time = new FakeTime();
        var other = new FileStream(
            Path.Combine(folder.Path, "findings.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var writing = new FileFindingsStore(folder.Path, time)
            .TryWriteAsync(Portal, "{}"u8.ToArray(), null, Cancellation);
        var isDoneWhileHeld = writing.IsCompleted;

        await other.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(isDoneWhileHeld);
        Assert.True(await writing);
    }

    [Fact]
    public async Task A_writer_that_never_gets_its_turn_says_so()
    {
        await using var other = new FileStream(
            Path.Combine(folder.Path, "findings.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var fault = await Assert.ThrowsAsync<FindingsUnavailableException>(
            () => new FileFindingsStore(folder.Path, new ImpatientTime(SampleFindings.Seen))
                .TryWriteAsync(Portal, "{}"u8.ToArray(), null, Cancellation));

        Assert.Contains("being used by another process", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "findings.json")));
    }

    public void Dispose() => folder.Dispose();

    protected override IFindingsStore Open() => new FileFindingsStore(folder.Path, TimeProvider.System);
}
