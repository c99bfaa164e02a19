using HubSpotInvoicing.Invoicing;
using Microsoft.Extensions.Logging;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Waits until HubSpot cannot carry out any more what a dead run sent, and looks again: a key that HubSpot does not
/// enforce would let a second draft beside one that comes late.
/// </summary>
internal sealed class LateWrites(
    Recognition recognition, InvoicingOptions options, TimeProvider time, ILogger<LateWrites> log)
{
    private readonly TimeSpan longest = TimeSpan.FromSeconds(options.LateWriteSeconds);

    /// <summary>
    /// Bills of which nothing came by then are free to be drafted; those that cannot wait are left to the next run.
    /// </summary>
    public async Task SettleAsync(
        IReadOnlyList<Bill> bills, ILedgerView ledger, RunTracker tracker, CancellationToken stop)
    {
        IReadOnlyList<Bill> open =
        [
            .. bills.Where(b => b is { IsPending: true, Invoice: null } && b.StillWritten > TimeSpan.Zero),
        ];
        if (open.Count == 0 || longest == TimeSpan.Zero)
        {
            return;
        }

        var wait = WaitFor(open.Max(b => b.StillWritten));
        if (!tracker.Deadline.Allows(wait))
        {
            open.StopAll(BillingStep.Recognise, StopReason.DeadlineReached, Deadline.Detail);
        }
        else if (await WaitAsync(wait, stop))
        {
            foreach (var bill in open)
            {
                bill.StillWritten = TimeSpan.Zero;
            }

            await recognition.RecogniseAsync(open, ledger, CancellationToken.None);
        }
        else
        {
            open.StopAll(BillingStep.Recognise, StopReason.Cancelled, RunTracker.CancelledDetail);
        }
    }

    /// <summary>Waits until nothing of what was granted can come any more.</summary>
    public Task SettleAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var latest = claims.OfType<Claim.Granted>().Select(c => c.StillWritten).DefaultIfEmpty(TimeSpan.Zero).Max();
        var wait = WaitFor(latest);
        Tell(wait);
        return Task.Delay(wait, time, cancellationToken);
    }

    private TimeSpan WaitFor(TimeSpan stillWritten) => stillWritten < longest ? stillWritten : longest;

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken stop)
    {
        Tell(wait);
        await Task.Delay(wait, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    private void Tell(TimeSpan wait)
    {
        if (wait > TimeSpan.Zero)
        {
            RunningLog.WaitsForLateWrites(log, (int)Math.Ceiling(wait.TotalSeconds));
        }
    }
}
