using HubSpotInvoicing.Testing;
using HubSpotInvoicing.Testing.Invoicing;
using Moq;

namespace HubSpotInvoicing.Invoicing;

/// <summary>How much a segment holds, how often a write is tried, and how long a lease is fought for.</summary>
public sealed class LedgerLimitsTests
{
    private static readonly BillingPeriod Period = SampleContents.Period;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly FakeTime time = new();
    private readonly HookedStore store = new(new MemoryLedgerStore());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_share_a_segment_up_to_2000_facts()
    {
        await using var ledger = await OpenAsync(store);
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;

        Task[] calls =
        [
            ReleaseAsync(ledger, 1, 1),
            ReleaseAsync(ledger, 2, 1500),
            ReleaseAsync(ledger, 2000, 500),
            ReleaseAsync(ledger, 3000, 1),
        ];
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal([1, 2000, 1], await SizesAsync());
    }

    [Fact]
    public async Task A_request_that_is_larger_than_a_segment_has_one_of_its_own()
    {
        await using var ledger = await OpenAsync(store);
        var release = new TaskCompletionSource();
        store.BeforeCreate = () => release.Task;

        Task[] calls = [ReleaseAsync(ledger, 1, 1), ReleaseAsync(ledger, 2, 2001), ReleaseAsync(ledger, 3000, 1)];
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal([1, 2001, 1], await SizesAsync());
    }

    [Fact]
    public async Task A_store_that_gives_every_number_away_is_given_up_after_1000_tries()
    {
        var taken = Fake(new MemoryLedgerStore());
        taken
            .Setup(fake =>
                fake.TryCreateAsync(Period, 1, It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(false);
        await using var ledger = await OpenAsync(taken.Object);

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ReleaseAsync(ledger, 1, 1));

        Assert.Equal("nowhere", fault.Location);
        Assert.Contains(
            "other runs keep writing to it; run again when they have ended.", fault.Message, StringComparison.Ordinal);
        taken.Verify(
            fake => fake.TryCreateAsync(Period, 1, It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>()),
            Times.Exactly(1000));
    }

    [Fact]
    public async Task A_store_that_gives_up_waiting_is_said_not_to_answer()
    {
        await using var ledger = await OpenAsync(store);
        store.BeforeCreate = () => throw new TaskCanceledException();

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ReleaseAsync(ledger, 1, 1));

        Assert.Equal(
            "The ledger at memory is not available: it does not answer. Nothing more is billed until it is.",
            fault.Message);
    }

    [Fact]
    public async Task A_store_whose_own_fault_stopped_a_write_is_quoted_with_it()
    {
        await using var ledger = await OpenAsync(store);
        store.BeforeCreate = () => Task.FromException(new LedgerUnavailableException("memory", "the disk is full."));

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ReleaseAsync(ledger, 1, 1));

        Assert.Contains("the disk is full.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(61)]
    public async Task A_lease_that_ends_before_its_renewal_is_durable_is_given_up_after_three_tries(int secondsOfAWrite)
    {
        await using var ledger = await OpenAsync(store);
        await ReleaseAsync(ledger, 1, 1);
        store.BeforeEach = _ => time.Advance(TimeSpan.FromSeconds(secondsOfAWrite));
        time.Advance(Lease);

        var fault = await Assert.ThrowsAsync<LedgerUnavailableException>(() => ledger.GuardAsync(Cancellation));

        Assert.Contains("raise Invoicing:LeaseSeconds.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1 + 3, store.Creates);
    }

    [Fact]
    public async Task A_lease_with_anything_left_after_three_renewals_is_good_enough()
    {
        await using var ledger = await OpenAsync(store);
        await ReleaseAsync(ledger, 1, 1);
        store.BeforeEach = _ => time.Advance(Lease - TimeSpan.FromTicks(1));
        time.Advance(Lease);

        await ledger.GuardAsync(Cancellation);

        Assert.Equal(1 + 3, store.Creates);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_shorten_the_lease()
    {
        await using var owner = await OpenAsync(store);
        await owner.ClaimAsync([SampleContents.Of(1)], Cancellation);
        time.Advance(-Lease / 2);
        await ReleaseAsync(owner, 2, 1);
        time.Advance(Lease * 1.4);

        await using var other = await OpenAsync(new LeaseOnlyStore(store), "b");

        Assert.IsType<Claim.Owned>(Assert.Single(await other.ClaimAsync([SampleContents.Of(1)], Cancellation)));
    }

    [Fact]
    public async Task Reading_asks_for_16_segments_ahead_and_for_each_of_them_once()
    {
        var inner = new MemoryLedgerStore();
        await using (var ledger = await OpenAsync(inner))
        {
            for (var company = 1; company <= 40; company++)
            {
                await ReleaseAsync(ledger, company, 1);
            }
        }

        var asked = new List<int>();
        var counting = Fake(inner, asked.Add);
        var askedAtFirst = 0;
        await foreach (var record in LedgerReader.ReadFactsAsync(counting.Object, Period, Cancellation))
        {
            askedAtFirst = record.Segment == 1 ? asked.Count : askedAtFirst;
        }

        Assert.Equal(16, askedAtFirst);
        Assert.Equal(Enumerable.Range(1, 40), asked);
    }

    [Fact]
    public async Task A_closed_ledger_takes_nothing_any_more_and_its_run_is_gone()
    {
        var ledger = await OpenAsync(store);
        await ledger.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReleaseAsync(ledger, 1, 1));
        Assert.Equal(0, store.Creates);
        Assert.True(await store.IsGoneAsync(RunId.Parse("a"), Cancellation));
    }

    [Fact]
    public async Task A_caller_that_was_cancelled_before_it_asked_writes_nothing()
    {
        await using var ledger = await OpenAsync(store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ledger.ClaimAsync([SampleContents.Of(1)], new CancellationToken(canceled: true)));

        Assert.Equal(0, store.Creates);
    }

    [Fact]
    public async Task A_key_that_is_asked_for_twice_is_named()
    {
        await using var ledger = await OpenAsync(store);
        var key = SampleContents.Key(7);

        var claim = await Assert.ThrowsAsync<ArgumentException>(
            () => ledger.ClaimAsync([SampleContents.Of(7), SampleContents.Of(7)], Cancellation));
        var adopt = await Assert.ThrowsAsync<ArgumentException>(() => ledger.AdoptAsync([key, key], Cancellation));

        Assert.StartsWith("7:2026-11 is asked for twice.", claim.Message, StringComparison.Ordinal);
        Assert.StartsWith("7:2026-11 is asked for twice.", adopt.Message, StringComparison.Ordinal);
    }

    private static Mock<ILedgerStore> Fake(MemoryLedgerStore inner, Action<int>? onRead = null)
    {
        var fake = new Mock<ILedgerStore>();
        fake.SetupGet(each => each.Location).Returns("nowhere");
        fake.Setup(each => each.ListSegmentsAsync(Period, It.IsAny<CancellationToken>()))
            .Returns(() => inner.ListSegmentsAsync(Period, Cancellation));
        fake.Setup(each => each.ReadAsync(Period, It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Callback((BillingPeriod _, int number, CancellationToken _) => onRead?.Invoke(number))
            .Returns(
                (BillingPeriod _, int number, CancellationToken _) => inner.ReadAsync(Period, number, Cancellation));
        fake.Setup(each => each.AnnounceAsync(It.IsAny<RunId>(), It.IsAny<CancellationToken>()))
            .Returns((RunId run, CancellationToken _) => inner.AnnounceAsync(run, Cancellation));
        return fake;
    }

    private Task<InvoiceLedger> OpenAsync(ILedgerStore at, string run = "a") => InvoiceLedger.OpenAsync(
        at,
        Period,
        RunId.Parse(run),
        new InvoicingOptions { LeaseSeconds = (int)Lease.TotalSeconds },
        time,
        Cancellation);

    /// <summary>One request with a fact for each of so many companies; a release needs no claim.</summary>
    private static Task ReleaseAsync(InvoiceLedger ledger, int firstCompany, int companies)
    {
        var amount = SampleContents.Of(1).Total;
        return ledger.AppendAsync(
            [
                .. Enumerable.Range(firstCompany, companies)
                    .Select(company => new LedgerFact.Released(SampleContents.Key(company), amount, "a person")),
            ],
            Cancellation);
    }

    private async Task<IEnumerable<int>> SizesAsync()
    {
        var records = await LedgerReader.ReadFactsAsync(store, Period, Cancellation).ToListAsync(Cancellation);
        return records.GroupBy(record => record.Segment).Select(segment => segment.Count());
    }
}
