using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Recognises and prices one wave of companies, then bills it portion by portion.</summary>
internal sealed class WaveBilling(
    Recognition recognition, LateWrites lateWrites, RenewalReview review, DraftStop drafting, PortionBilling portions)
{
    /// <summary>Bills the wave; every bill has its outcome afterwards.</summary>
    public async Task BillAsync(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger, RunContext context, RunTracker tracker, CancellationToken stop)
    {
        // The ledger learns of other runs with every write of this one. Until the claim the wave goes by what was known
        // when
        // it began: what others do meanwhile is not this run's, nor known to agree with what HubSpot showed.
        var entries = bills.ToDictionary(b => b.Key, b => ledger[b.Key]);
        await using var seen = new LedgerSnapshot(entries);
        try
        {
            await Recognition.AdoptAsync(bills, ledger, entries, CancellationToken.None);
            await recognition.FreeAsync(bills, ledger, entries, CancellationToken.None);
            await recognition.RecogniseAsync(bills, seen, CancellationToken.None);
            await lateWrites.SettleAsync(bills, seen, tracker, stop);
            Price(bills, seen, context, tracker);
        }
        catch (RunStoppedException stopped)
        {
            bills.StopAll(BillingStep.Recognise, stopped.Reason, stopped.Message);
        }
        catch (Exception fault) when (BillEndings.IsDefect(fault))
        {
            bills.FailAll(BillingStep.Recognise, fault);
        }

        tracker.Brakes.Priced(bills);
        await BillPortionsAsync(bills, (ledger, seen), tracker, stop);
    }

    /// <summary>Decides what a run would do with the wave, and writes nothing anywhere.</summary>
    public Task PlanAsync(IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker) =>
        DecideAsync(bills, ledger, context, tracker, drafting.Hold);

    /// <summary>The same of a month to come, where a draft that a person is going to open counts as invoiced.</summary>
    public Task ForeseeAsync(IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker) =>
        DecideAsync(bills, ledger, context, tracker, _ => { });

    private async Task DecideAsync(
        IReadOnlyList<Bill> bills,
        ILedgerView ledger,
        RunContext context,
        RunTracker tracker,
        Action<IReadOnlyList<Bill>> hold)
    {
        try
        {
            await recognition.RecogniseAsync(bills, ledger, CancellationToken.None);
            Price(bills, ledger, context, tracker);
            DraftStep.CompareKnownTotals(bills);
            hold(bills);
            bills.FinishAll();
        }
        catch (RunStoppedException stopped)
        {
            bills.StopAll(BillingStep.Recognise, stopped.Reason, stopped.Message);
        }
    }

    /// <summary>What an earlier run began comes first; whatever stops a portion stops those behind it.</summary>
    private async Task BillPortionsAsync(
        IReadOnlyList<Bill> bills,
        (InvoiceLedger Ledger, ILedgerView Seen) ledger,
        RunTracker tracker,
        CancellationToken stop)
    {
        IReadOnlyList<Bill> open = [.. bills.Pending().OrderBy(b => b.IsCarriedOn ? 0 : 1)];
        while (open.Count > 0)
        {
            var count = Math.Min(open.Count, tracker.NextPortion(stop));
            if (count == 0)
            {
                open.StopAll(BillingStep.Claim, tracker.StoppedBy ?? default, tracker.StopDetail ?? "");
                return;
            }

            IReadOnlyList<Bill> portion = [.. open.Take(count)];
            var begun = tracker.Deadline.Begin();
            await portions.BillAsync(portion, ledger.Ledger, ledger.Seen, tracker);
            tracker.Deadline.Took(count, begun);
            tracker.Heed(portion);
            open = [.. open.Skip(count)];
        }
    }

    private void Price(IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker)
    {
        tracker.Enter(RunStage.Pricing);
        foreach (var bill in bills)
        {
            review.Review(bill, ledger[bill.Key], context.Approvals, context.Today);
        }
    }
}
