using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>One pass over the companies that renew in one period, wave by wave.</summary>
internal sealed class PeriodPass(
    IRenewalSource source,
    WaveBilling waves,
    Recognition recognition,
    WritePermission permission,
    FetchingOptions options)
{
    /// <summary>
    /// Bills, or plans, the period of the run: a few waves at the same time, reported in their order.
    /// </summary>
    public async Task TakeAsync(
        ILedgerView ledger, RunContext context, RunTracker tracker, IRunReport report, CancellationToken stop)
    {
        // What a brake lets through is then the first of the report, whichever wave would have been quicker.
        var inFlightMax = tracker.Brakes.AreSet ? 1 : options.WavesInFlight;
        var inFlight = new Queue<(IReadOnlyList<Bill> Bills, Task Taken)>(inFlightMax);
        try
        {
            await foreach (var bills in WavesAsync(context.Period, context, tracker))
            {
                tracker.Found(bills.Count);
                inFlight.Enqueue((bills, TakeWaveAsync(bills, ledger, context, tracker, stop)));
                await ReportAsync(inFlight, inFlightMax - 1, tracker, report);
            }

            await ReportAsync(inFlight, 0, tracker, report);
        }
        finally
        {
            // Whatever went wrong, the ledger may not be closed while a wave still writes to it.
            await Task.WhenAll(inFlight.Select(w => w.Taken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Lists the companies of an earlier month that have no invoice; bills them when the request says so.
    /// </summary>
    /// <returns>Those that are still without one.</returns>
    public async Task<IReadOnlyList<MissedCompany>> TakeMissedAsync(
        BillingPeriod month,
        ILedgerView ledger,
        RunContext context,
        RunTracker tracker,
        IRunReport report,
        CancellationToken stop)
    {
        var missed = new List<MissedCompany>();
        await foreach (var wave in WavesAsync(month, context, tracker))
        {
            var bills = await WithoutInvoiceAsync(wave, ledger, context.Request.Missed);
            if (context.Request.Missed == MissedBilling.Billed)
            {
                tracker.Found(bills.Count);
                await TakeWaveAsync(bills, ledger, context, tracker, stop);
                await report.AddAsync(tracker.Finished(bills), CancellationToken.None);
            }

            missed.AddRange(bills
                .Where(b => b.Invoice is null)
                .Select(b => new MissedCompany(
                    b.Key,
                    b.Renewal.Member.RenewalDay,
                    b.Renewal.Member[MemberField.Name].Raw,
                    context.Account.PageOf(b.Key.Company))));
        }

        return missed;
    }

    /// <summary>Waits for the oldest waves and reports them, until only so many are left in flight.</summary>
    private static async Task ReportAsync(
        Queue<(IReadOnlyList<Bill> Bills, Task Taken)> inFlight, int left, RunTracker tracker, IRunReport report)
    {
        while (inFlight.Count > left)
        {
            var (bills, taken) = inFlight.Dequeue();
            await taken;
            await report.AddAsync(tracker.Finished(bills), CancellationToken.None);
        }
    }

    /// <summary>
    /// The wave's companies that neither the ledger nor HubSpot knows an invoice of, ready to be billed; and when
    /// missed companies are billed, those too that an earlier run began with and could not finish.
    /// </summary>
    private async Task<IReadOnlyList<Bill>> WithoutInvoiceAsync(
        IReadOnlyList<Bill> wave, ILedgerView ledger, MissedBilling billing)
    {
        var unknown = wave.Where(b => ledger[b.Key] is { Step: not LedgerStep.Opened } or { Undo: not null }).ToList();
        await recognition.RecogniseAsync(unknown, ledger, CancellationToken.None);
        var begun = wave.Where(b => billing == MissedBilling.Billed && IsBegun(ledger[b.Key]));
        return [.. unknown.Where(b => b.IsPending && b.Invoice is null).Union(begun).Select(b => new Bill(b.Renewal))];
    }

    private static bool IsBegun(LedgerEntry entry) =>
        entry is { Step: not LedgerStep.Unclaimed, IsComplete: false, WasReported: false } or { Undo: not null };

    private Task TakeWaveAsync(
        IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker, CancellationToken stop)
    {
        tracker.Look(stop);
        if (tracker is { StoppedBy: { } reason, StopDetail: { } detail })
        {
            bills.StopAll(BillingStep.Recognise, reason, detail);
            return Task.CompletedTask;
        }

        return ledger is InvoiceLedger writable
            ? BillAsync(bills, writable, context, tracker, stop)
            : waves.PlanAsync(bills, ledger, context, tracker);
    }

    private async Task BillAsync(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger, RunContext context, RunTracker tracker, CancellationToken stop)
    {
        permission.WriteFor(ledger);
        await waves.BillAsync(bills, ledger, context, tracker, stop);
    }

    private async IAsyncEnumerable<IReadOnlyList<Bill>> WavesAsync(
        BillingPeriod period, RunContext context, RunTracker tracker)
    {
        tracker.Enter(RunStage.Fetching);
        await using var waves = source
            .FetchAsync(context.QueryFor(period), CancellationToken.None)
            .GetAsyncEnumerator();
        while (await MoveNextAsync(waves, tracker))
        {
            yield return [.. waves.Current.Where(r => context.Wants(r.Member)).Select(r => new Bill(r))];
        }
    }

    /// <summary>
    /// A read that fails for good ends the pass; it ends the run before its start when nothing was found yet.
    /// </summary>
    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<IReadOnlyList<Renewal>> waves, RunTracker tracker)
    {
        if (tracker.Deadline.IsOver)
        {
            tracker.Stop(StopReason.DeadlineReached, Deadline.Detail);
            return false;
        }

        try
        {
            return await waves.MoveNextAsync();
        }
        catch (RunStoppedException stopped) when (tracker.HasFound)
        {
            tracker.Stop(stopped.Reason, stopped.Message);
            return false;
        }
        catch (RunRefusedException refused) when (tracker.HasFound)
        {
            tracker.Stop(StopReason.AccessLost, refused.Message);
            return false;
        }
    }
}
