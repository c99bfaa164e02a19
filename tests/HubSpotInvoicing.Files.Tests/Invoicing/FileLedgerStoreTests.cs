using System.Text;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Files.Invoicing;

public sealed class FileLedgerStoreTests : IDisposable
{
    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly RunId Run = RunId.Parse("20261102T060000Z-0a1b2c");
    private static readonly ReadOnlyMemory<byte> Segment = Encoding.UTF8.GetBytes("{}");

    private readonly TempFolder folder = new();
    private readonly FileLedgerStore store;

    public FileLedgerStoreTests() => store = new FileLedgerStore(folder.Path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Segments_lie_where_people_look_for_them()
    {
        await store.TryCreateAsync(Period, 12, Segment, Cancellation);

        Assert.Equal(folder["ledger", "2026-11", "00000012.json"], Assert.Single(Files()));
        Assert.Equal(folder["ledger"], store.Location);
    }

    [Fact]
    public async Task Losers_leave_no_temporary_file()
    {
        var writers = Enumerable.Range(0, 20)
            .Select(_ => Task.Run(() => store.TryCreateAsync(Period, 1, Segment, Cancellation)));

        await Task.WhenAll(writers);

        Assert.Single(Files());
    }

    [Fact]
    public async Task What_a_dead_run_left_behind_is_ignored_and_cleared()
    {
        await store.TryCreateAsync(Period, 1, Segment, Cancellation);
        var leftover = folder["ledger", "2026-11", "00000001.json~77-1.tmp"];
        await File.WriteAllTextAsync(leftover, "half a segm", Cancellation);
        var next = new FileLedgerStore(folder.Path);

        Assert.Equal([1], await next.ListSegmentsAsync(Period, Cancellation));
        await next.TryCreateAsync(Period, 2, Segment, Cancellation);

        Assert.False(File.Exists(leftover));
        Assert.Equal(2, Files().Length);
    }

    [Fact]
    public async Task A_temporary_file_of_the_next_segment_stays_because_its_writer_may_live()
    {
        await store.TryCreateAsync(Period, 1, Segment, Cancellation);
        var open = folder["ledger", "2026-11", "00000002.json~77-1.tmp"];
        await File.WriteAllTextAsync(open, "half a segm", Cancellation);

        await new FileLedgerStore(folder.Path).TryCreateAsync(Period, 1, Segment, Cancellation);

        Assert.True(File.Exists(open));
    }

    [Fact]
    public async Task Files_with_other_names_are_nobodys_segments()
    {
        await store.TryCreateAsync(Period, 1, Segment, Cancellation);
        foreach (var name in (string[])["00000001 copy.json", "2.json", "notes.txt", "0000000x.json"])
        {
            await File.WriteAllTextAsync(folder["ledger", "2026-11", name], "", Cancellation);
        }

        Directory.CreateDirectory(folder["ledger", "2026-12"]);
        Directory.CreateDirectory(folder["ledger", "old"]);

        Assert.Equal([1], await store.ListSegmentsAsync(Period, Cancellation));
        Assert.Equal([Period], await store.ListPeriodsAsync(Cancellation));
    }

    [Fact]
    public async Task A_lock_file_that_nobody_locks_proves_its_run_gone()
    {
        Directory.CreateDirectory(folder["ledger", "runs"]);
        await File.WriteAllTextAsync(folder["ledger", "runs", Run + ".lock"], "", Cancellation);

        Assert.True(await store.IsGoneAsync(Run, Cancellation));
    }

    [Fact]
    public async Task A_lock_file_lasts_as_long_as_its_run()
    {
        await using (await store.AnnounceAsync(Run, Cancellation))
        {
            Assert.True(File.Exists(folder["ledger", "runs", Run + ".lock"]));
        }

        Assert.False(File.Exists(folder["ledger", "runs", Run + ".lock"]));
    }

    [Fact]
    public async Task A_second_process_cannot_be_the_same_run()
    {
        await using var first = await store.AnnounceAsync(Run, Cancellation);

        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => new FileLedgerStore(folder.Path).AnnounceAsync(Run, Cancellation));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_there_says_so_in_plain_words()
    {
        await File.WriteAllTextAsync(folder["ledger"], "a file where the folder belongs", Cancellation);

        var write = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => store.TryCreateAsync(Period, 1, Segment, Cancellation));
        var announce = await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => store.AnnounceAsync(Run, Cancellation));

        Assert.Contains(folder["ledger", "2026-11", "00000001.json"], write.Message, StringComparison.Ordinal);
        Assert.Contains("run again", announce.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_segment_that_cannot_be_read_makes_the_ledger_unavailable_not_empty()
    {
        Directory.CreateDirectory(folder["ledger", "2026-11", "00000001.json"]);

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.ReadAsync(Period, 1, Cancellation));
    }

    private string[] Files() => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
}
