using System.Globalization;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Finds in the ledgers what one run billed.</summary>
internal sealed class UndoSearch(ILedgerStore store, TimeProvider time)
{
    /// <returns>One trail for each period that the run billed something in.</returns>
    /// <exception cref="RunRefusedException">
    /// No ledger knows the run, it may still be at work, or it billed nothing.
    /// </exception>
    public async Task<IReadOnlyList<LedgerTrail>> FindAsync(RunId run, CancellationToken cancellationToken)
    {
        var trails = new List<LedgerTrail>();
        foreach (var period in (await store.ListPeriodsAsync(cancellationToken)).Order())
        {
            trails.Add(await LedgerTrail.ReadAsync(store, period, run, cancellationToken));
        }

        trails.RemoveAll(trail => !trail.IsKnown);
        if (trails.Count == 0)
        {
            throw new RunRefusedException(
                $"The ledger at {store.Location} knows no run {run}.",
                "Take the run id from the report or from 'hubspot-invoicing ledger show --company ID', and name the "
                + "folder of the runs with --out.");
        }

        ThrowIfAlive(run, trails);
        trails.RemoveAll(trail => trail.Billed.Count + trail.TakenBack.Count == 0);
        return trails.Count > 0
            ? trails
            : throw new RunRefusedException(
                $"Run {run} billed nothing that still stands.",
                "Leave it; to undo another run, take its id from its report.");
    }

    /// <summary>
    /// What still stands of one period that the run billed in; to be asked anew by whoever owns it by now.
    /// </summary>
    public Task<LedgerTrail> ReadAsync(RunId run, BillingPeriod period, CancellationToken cancellationToken) =>
        LedgerTrail.ReadAsync(store, period, run, cancellationToken);

    private void ThrowIfAlive(RunId run, IReadOnlyList<LedgerTrail> trails)
    {
        if (trails.Max(trail => trail.LivesUntil) is { } until && until > time.GetUtcNow())
        {
            throw new RunRefusedException(
                $"Run {run} may still be at work.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Stop it and let it end; without a further sign of life it counts as dead at "
                    + $"{until.UtcDateTime:HH:mm:ss} UTC."));
        }
    }
}
