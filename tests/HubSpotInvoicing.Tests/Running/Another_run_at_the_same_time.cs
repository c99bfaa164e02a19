using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing.Invoicing;

namespace HubSpotInvoicing.Running;

public sealed class Another_run_at_the_same_time
{
    private const int Timeout = 30_000;

    private readonly Month month = new();

    [Fact(Timeout = Timeout)]
    public async Task Keeps_what_it_claimed_while_one_wave_was_looking_and_another_wrote()
    {
        month.HubSpot.WaveSize = 1;
        var first = month.Add(1);
        var second = month.Add(2);
        await using var other = await OpenAsync();
        var hasClaimed = new TaskCompletionSource();
        var hasWritten = new TaskCompletionSource();
        month.HubSpot.Waiting = keys => keys.Contains(first) ? hasClaimed.Task : ClaimMeanwhileAsync();
        month.HubSpot.Answers = (step, key) => Tell(hasWritten, step == BillingStep.WriteDues && key == first);

        await month.RunAsync();

        Assert.Equal(Outcome.Invoiced, RowOf(first).Outcome);
        Assert.Equal(Outcome.NotReached, RowOf(second).Outcome);
        Assert.Contains(nameof(FailureCode.OwnedByAnotherRun), RowOf(second).Reasons);
        Assert.DoesNotContain(month.HubSpot.Writes, w => w.EndsWith($"{second}", StringComparison.Ordinal));

        async Task ClaimMeanwhileAsync()
        {
            await ClaimAndDraftAsync(other, second);
            hasClaimed.SetResult();
            await hasWritten.Task;
        }
    }

    [Fact]
    public async Task That_died_with_a_draft_after_the_wave_had_looked_is_carried_on()
    {
        month.Running.PortionSize = 1;
        var first = month.Add(1);
        var second = month.Add(2);
        var hasDied = false;
        month.HubSpot.Waiting = async keys =>
        {
            if (keys.Count == 1 && keys.Contains(first) && !hasDied)
            {
                hasDied = true;
                await using var other = await OpenAsync();
                await ClaimAndDraftAsync(other, second);
            }
        };

        await month.RunAsync();

        Assert.True(hasDied);
        Assert.Equal(Outcome.Invoiced, RowOf(second).Outcome);
        Assert.Equal(SampleContents.Of(2).Total, Assert.Single(month.HubSpot.Invoices[second]).Total);
    }

    private static Answer? Tell(TaskCompletionSource signal, bool isSo)
    {
        if (isSo)
        {
            signal.TrySetResult();
        }

        return null;
    }

    private Task<InvoiceLedger> OpenAsync() => InvoiceLedger.OpenAsync(
        month.Ledger,
        Month.Period,
        RunId.Create(month.Time.GetUtcNow(), new Random(99)),
        new InvoicingOptions(),
        month.Time,
        TestContext.Current.CancellationToken);

    private async Task ClaimAndDraftAsync(InvoiceLedger ledger, InvoiceKey key)
    {
        var content = SampleContents.Of(key.Company.Value);
        await ledger.ClaimAsync([content], TestContext.Current.CancellationToken);
        month.HubSpot.Addresses[content.Contact] = "billing@member.example";
        month.HubSpot.Store(content);
    }

    private ReportRow RowOf(InvoiceKey key) => Assert.Single(month.Report.Rows, r => r.Key == key);
}
