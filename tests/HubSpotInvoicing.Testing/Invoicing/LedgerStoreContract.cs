using System.Text;
using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

/// <summary>What every ledger store has to keep; each implementation runs it unchanged.</summary>
public abstract class LedgerStoreContract
{
    private const int Writers = 20;

    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly RunId Run = RunId.Parse("run-a");

    /// <summary>Whether the store can tell that a run has ended; otherwise it must never say so.</summary>
    protected virtual bool KnowsTheDead => true;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The same storage at each call within a test, opened as another process would open it.</summary>
    protected abstract ILedgerStore Open();

    [Fact]
    public async Task Only_one_of_many_writers_gets_a_number()
    {
        for (var number = 1; number <= 50; number++)
        {
            var writers = Enumerable.Range(1, Writers).Select(writer => CreateAsync(number, $"writer {writer}"));

            var won = await Task.WhenAll(writers);

            var winner = Assert.Single(Enumerable.Range(1, Writers), writer => won[writer - 1]);
            Assert.Equal($"writer {winner}", await ReadAsync(Open(), number));
        }
    }

    [Fact]
    public async Task A_segment_is_never_overwritten()
    {
        var store = Open();
        Assert.True(await store.TryCreateAsync(Period, 1, Bytes("first"), Cancellation));

        var second = await store.TryCreateAsync(Period, 1, Bytes("second"), Cancellation);

        Assert.False(second);
        Assert.Equal("first", await ReadAsync(store, 1));
    }

    [Fact]
    public async Task A_segment_that_nobody_wrote_is_not_there()
    {
        Assert.Null(await Open().ReadAsync(Period, 1, Cancellation));
    }

    [Fact]
    public async Task A_segment_is_read_byte_for_byte()
    {
        var bytes = Enumerable.Range(0, 300_000).Select(i => (byte)(i % 251)).ToArray();
        await Open().TryCreateAsync(Period, 1, bytes, Cancellation);

        var read = await Open().ReadAsync(Period, 1, Cancellation);

        Assert.Equal(bytes, read?.ToArray());
    }

    [Fact]
    public async Task Numbers_are_listed_for_each_period_apart()
    {
        var store = Open();
        await store.TryCreateAsync(Period, 1, Bytes("a"), Cancellation);
        await store.TryCreateAsync(Period, 2, Bytes("b"), Cancellation);
        await store.TryCreateAsync(Period.AddMonths(1), 1, Bytes("c"), Cancellation);

        var numbers = await Open().ListSegmentsAsync(Period, Cancellation);

        Assert.Equal([1, 2], numbers.Order());
    }

    [Fact]
    public async Task A_period_without_segments_lists_nothing()
    {
        Assert.Empty(await Open().ListSegmentsAsync(Period, Cancellation));
        Assert.Empty(await Open().ListPeriodsAsync(Cancellation));
    }

    [Fact]
    public async Task Periods_with_segments_are_listed()
    {
        await Open().TryCreateAsync(Period, 1, Bytes("a"), Cancellation);
        await Open().TryCreateAsync(Period.AddMonths(2), 1, Bytes("b"), Cancellation);

        var periods = await Open().ListPeriodsAsync(Cancellation);

        Assert.Equal([Period, Period.AddMonths(2)], periods.Order());
    }

    [Fact]
    public async Task A_run_that_is_announced_is_not_gone()
    {
        await using var presence = await Open().AnnounceAsync(Run, Cancellation);

        Assert.False(await Open().IsGoneAsync(Run, Cancellation));
    }

    [Fact]
    public async Task A_run_that_has_ended_is_gone_where_the_store_can_tell()
    {
        var presence = await Open().AnnounceAsync(Run, Cancellation);
        await presence.DisposeAsync();

        Assert.Equal(KnowsTheDead, await Open().IsGoneAsync(Run, Cancellation));
    }

    [Fact]
    public async Task A_run_that_was_never_announced_is_gone_where_the_store_can_tell()
    {
        Assert.Equal(KnowsTheDead, await Open().IsGoneAsync(Run, Cancellation));
    }

    [Fact]
    public async Task A_run_with_two_periods_is_gone_only_when_both_are_closed()
    {
        var store = Open();
        var first = await store.AnnounceAsync(Run, Cancellation);
        var second = await store.AnnounceAsync(Run, Cancellation);

        await first.DisposeAsync();
        await first.DisposeAsync();
        Assert.False(await Open().IsGoneAsync(Run, Cancellation));

        await second.DisposeAsync();
        Assert.Equal(KnowsTheDead, await Open().IsGoneAsync(Run, Cancellation));
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static async Task<string?> ReadAsync(ILedgerStore store, int number) =>
        await store.ReadAsync(Period, number, Cancellation) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    private Task<bool> CreateAsync(int number, string text)
    {
        var store = Open();
        return Task.Run(() => store.TryCreateAsync(Period, number, Bytes(text), Cancellation), Cancellation);
    }
}
