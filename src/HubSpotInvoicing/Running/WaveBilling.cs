using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Takes one wave of companies through the stages: recognise, price, claim, draft, open, mail, write dues.</summary>
internal sealed class WaveBilling(
    Recognition recognition, RenewalReview review, DraftStep drafting, OpenStep opening, DuesStep dues, DeliveryStep delivery)
{
    /// <summary>Bills the wave; every bill has its outcome afterwards.</summary>
    public async Task BillAsync(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger, RunContext context, RunTracker tracker, CancellationToken stop)
    {
        var step = BillingStep.Recognise;
        try
        {
            await Recognition.AdoptAsync(bills, ledger, CancellationToken.None);
            await PrepareAsync(bills, ledger, context, tracker);

            step = BillingStep.Claim;
            await ClaimAsync(bills, ledger, stop);

            tracker.Enter(RunStage.Invoicing);
            step = BillingStep.CreateDraft;
            await drafting.TakeAsync(bills, ledger, CancellationToken.None);
            step = BillingStep.Open;
            await opening.TakeAsync(bills, ledger, CancellationToken.None);

            tracker.Enter(RunStage.Delivering);
            step = BillingStep.Deliver;
            await delivery.TakeAsync(bills, ledger, tracker.Delivered, CancellationToken.None);
            step = BillingStep.WriteDues;
            await dues.TakeAsync(bills, ledger, CancellationToken.None);
            Finish(bills);
        }
        catch (RunStoppedException stopped)
        {
            StopAll(bills, step, stopped.Reason, stopped.Message);
        }
        catch (Exception fault) when (IsDefect(fault))
        {
            EndAll(bills, Outcome.Failed, new Failure(FailureCode.ProgramFault, step, $"{fault.GetType().Name}: {fault.Message}"));
        }
    }

    /// <summary>Decides what a run would do with the wave, and writes nothing anywhere.</summary>
    public async Task PlanAsync(
        IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker)
    {
        try
        {
            await PrepareAsync(bills, ledger, context, tracker);
            Finish(bills);
        }
        catch (RunStoppedException stopped)
        {
            StopAll(bills, BillingStep.Recognise, stopped.Reason, stopped.Message);
        }
    }

    /// <summary>Leaves the whole wave to the next run.</summary>
    public static void StopAll(IReadOnlyList<Bill> bills, BillingStep step, StopReason reason, string detail)
    {
        foreach (var bill in bills.Pending())
        {
            bill.StopAt(step, reason, detail);
        }
    }

    /// <summary>A fault of the world ends the run and is told as such; anything else is ours and must not stop the others.</summary>
    private static bool IsDefect(Exception fault) => fault is not (
        OperationCanceledException or RunRefusedException or LedgerUnavailableException or LedgerDamagedException);

    private static void Finish(IReadOnlyList<Bill> bills)
    {
        foreach (var bill in bills.Pending())
        {
            bill.Finish();
        }
    }

    private static void EndAll(IReadOnlyList<Bill> bills, Outcome outcome, Failure failure)
    {
        foreach (var bill in bills.Pending())
        {
            bill.End(outcome, failure);
        }
    }

    private async Task PrepareAsync(
        IReadOnlyList<Bill> bills, ILedgerView ledger, RunContext context, RunTracker tracker)
    {
        await recognition.RecogniseAsync(bills, ledger, CancellationToken.None);
        tracker.Enter(RunStage.Pricing);
        foreach (var bill in bills)
        {
            review.Review(bill, ledger[bill.Key], context.Today);
        }
    }

    /// <summary>Nobody may act without a durable claim; a stop request ends here, and what is claimed is finished.</summary>
    private async Task ClaimAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, CancellationToken stop)
    {
        var unclaimed = bills.Where(b => b is { IsPending: true, IsCarriedOn: false }).ToList();
        if (stop.IsCancellationRequested)
        {
            StopAll(unclaimed, BillingStep.Claim, StopReason.Cancelled, "Somebody asked the program to stop.");
            return;
        }

        var claims = await ledger.ClaimAsync(unclaimed.Contents(), CancellationToken.None);
        Recognition.EndOwned(unclaimed, claims);
        await recognition.CarryOnAsync(unclaimed, claims, ledger, CancellationToken.None);
    }
}
