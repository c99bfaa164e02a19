using HubSpotInvoicing.Invoicing;
using Xunit;

namespace HubSpotInvoicing.Testing.Invoicing;

public abstract partial class InvoiceLedgerContract
{
    private const int Writes = 7;

    public static TheoryData<int> EachWrite => [.. Enumerable.Range(1, Writes)];

    [Theory]
    [MemberData(nameof(EachWrite))]
    public async Task A_run_that_dies_before_any_write_is_carried_on_by_the_next(int write)
    {
        await DieAtAsync(write, store => store.BeforeCreate = Die);

        await AssertCarriedOnAsync();
    }

    [Theory]
    [MemberData(nameof(EachWrite))]
    public async Task A_run_that_dies_after_any_write_is_carried_on_by_the_next(int write)
    {
        await DieAtAsync(write, store => store.AfterCreate = Die);

        await AssertCarriedOnAsync();
    }

    private static Task Die() => throw new LedgerUnavailableException("the test", "the process was killed.");

    private static async Task BillAsync(InvoiceLedger ledger)
    {
        var entry = ledger[SampleContents.Key(1)];
        var claim = entry.Owner is null ? await ClaimAsync(ledger, SampleContents.Of(1)) : await AdoptAsync(ledger, 1);
        Assert.IsType<Claim.Granted>(claim);
        foreach (var mark in SampleContents.Marks(1))
        {
            await ledger.GuardAsync(Cancellation);
            await ledger.AppendAsync([mark], Cancellation);
        }
    }

    private async Task DieAtAsync(int write, Action<HookedStore> arm)
    {
        var store = new HookedStore(OpenStore());
        var ledger = await OpenAsync(store, "a");
        store.BeforeEach = number =>
        {
            if (number == write)
            {
                arm(store);
            }
        };
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => BillAsync(ledger));
        await EndAsync(ledger);
    }

    private async Task AssertCarriedOnAsync()
    {
        await using (var next = await OpenAsync("b"))
        {
            await BillAsync(next);
            Assert.True(next[SampleContents.Key(1)].IsComplete);
        }

        var history = await LedgerReader.ReadHistoryAsync(OpenStore(), SampleContents.Key(1), Cancellation);
        Assert.Single(history, record => record.Fact is LedgerFact.Claimed);
        Assert.Single(history, record => record.Fact is LedgerFact.Opened);
        Assert.Single(history, record => record.Fact is LedgerFact.Delivered);
    }
}
