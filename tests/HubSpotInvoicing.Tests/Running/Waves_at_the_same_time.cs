using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

public sealed class Waves_at_the_same_time
{
    private const int Timeout = 30_000;

    private readonly Month month = new();

    public Waves_at_the_same_time() => month.HubSpot.WaveSize = 1;

    [Fact(Timeout = Timeout)]
    public async Task Go_on_while_one_of_them_waits_for_HubSpot_and_are_reported_in_their_order()
    {
        var slow = month.Add(1);
        var quick = month.Add(2);
        var quickIsDone = new TaskCompletionSource();
        month.HubSpot.Waiting = keys => keys.Contains(slow) ? quickIsDone.Task : Task.CompletedTask;
        month.HubSpot.Answers = (step, key) => Tell(quickIsDone, step == BillingStep.WriteDues && key == quick);

        await month.RunAsync();

        Assert.Equal([slow, quick], month.Report.Rows.Select(r => r.Key));
        Assert.All(month.Report.Rows, row => Assert.Equal(Outcome.Invoiced, row.Outcome));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Are_never_more_than_the_setting_says(int wavesInFlight)
    {
        month.Fetching.WavesInFlight = wavesInFlight;
        Enumerable.Range(1, 6).ToList().ForEach(id => month.Add(id));
        var most = 0;
        month.HubSpot.HandingOut = wave => most = Math.Max(most, wave - month.Report.Rows.Count);

        await month.RunAsync();

        Assert.Equal(wavesInFlight, most);
        Assert.Equal(6, month.Report.Rows.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Are_all_waited_for_before_a_broken_ledger_ends_the_run()
    {
        var broken = month.Add(1);
        var other = month.Add(2);
        var otherHasBegun = new TaskCompletionSource();
        var isBroken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var otherIsDone = false;
        month.HubSpot.Waiting = keys =>
            keys.Contains(broken) ? otherHasBegun.Task : LingerAsync(otherHasBegun, isBroken.Task);
        month.HubSpot.Answers = (step, key) =>
        {
            otherIsDone |= step == BillingStep.WriteDues && key == other;
            Tell(isBroken, key == broken);
            return key == broken ? throw new LedgerUnavailableException("a full disk", "no space is left.") : null;
        };

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => month.RunAsync());

        Assert.True(otherIsDone);
    }

    /// <summary>Long enough for the run to end meanwhile, if it did not wait.</summary>
    private static async Task LingerAsync(TaskCompletionSource begun, Task until)
    {
        begun.TrySetResult();
        await until;
        for (var turn = 0; turn < 10_000; turn++)
        {
            await Task.Yield();
        }
    }

    private static Answer? Tell(TaskCompletionSource signal, bool isSo)
    {
        if (isSo)
        {
            signal.TrySetResult();
        }

        return null;
    }
}
