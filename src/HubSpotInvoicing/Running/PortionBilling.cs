using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Claims a portion of a wave and takes it through every step; what is claimed is finished, whoever asks to stop.
/// </summary>
internal sealed class PortionBilling(
    Recognition recognition,
    LateWrites lateWrites,
    DraftStep drafting,
    OpenStep opening,
    DuesStep dues,
    DeliveryStep delivery)
{
    /// <summary>Bills the portion; every bill has its outcome afterwards.</summary>
    /// <param name="bills">The portion.</param>
    /// <param name="ledger">Where it is claimed.</param>
    /// <param name="seen">What the ledger knew when the wave looked at HubSpot.</param>
    /// <param name="tracker">The run's.</param>
    public async Task BillAsync(IReadOnlyList<Bill> bills, InvoiceLedger ledger, ILedgerView seen, RunTracker tracker)
    {
        var step = BillingStep.Claim;
        try
        {
            await ClaimAsync(bills, ledger, seen, tracker);

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
            bills.FinishAll();
        }
        catch (RunStoppedException stopped)
        {
            bills.StopAll(step, stopped.Reason, stopped.Message);
        }
        catch (Exception fault) when (BillEndings.IsDefect(fault))
        {
            bills.FailAll(step, fault);
        }
    }

    /// <summary>
    /// Nobody may act without a durable claim, and nothing is claimed that a brake does not let through.
    /// </summary>
    private async Task ClaimAsync(
        IReadOnlyList<Bill> bills, InvoiceLedger ledger, ILedgerView seen, RunTracker tracker)
    {
        var unclaimed = bills.Where(b => b is { IsPending: true, IsCarriedOn: false }).ToList();
        var (admitted, refusal) = tracker.Brakes.Admit(unclaimed.Contents());
        if (refusal is not null)
        {
            unclaimed.Skip(admitted).ToList().StopAll(BillingStep.Claim, refusal.Reason, refusal.Detail);
            unclaimed = [.. unclaimed.Take(admitted)];
        }

        var claims = await ledger.ClaimAsync(unclaimed.Contents(), seen, CancellationToken.None);
        Recognition.EndOwned(unclaimed, claims);
        await recognition.CarryOnAsync(unclaimed, claims, ledger, CancellationToken.None);
        await lateWrites.SettleAsync(unclaimed, ledger, tracker, CancellationToken.None);
    }
}
