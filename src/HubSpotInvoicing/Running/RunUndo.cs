using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Takes back what a run billed, as far as that can be done: deletes its drafts, and frees the companies whose invoice
/// a person voided. The wish is written down before anything is touched, and can be repeated until HubSpot shows it
/// fulfilled.
/// </summary>
public sealed class RunUndo
{
    private readonly UndoSearch search;
    private readonly IRenewalSource source;
    private readonly TakingBack undoing;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;
    private readonly LateWrites lateWrites;

    internal RunUndo(
        UndoSearch search,
        IRenewalSource source,
        TakingBack undoing,
        LedgerOpener ledgers,
        RunReporting reporting,
        LateWrites lateWrites)
    {
        this.search = search;
        this.source = source;
        this.undoing = undoing;
        this.ledgers = ledgers;
        this.reporting = reporting;
        this.lateWrites = lateWrites;
    }

    /// <summary>Says what an undo would do, and changes nothing anywhere.</summary>
    /// <exception cref="RunRefusedException">
    /// The run is unknown, alive, or billed nothing; or all it billed is paid.
    /// </exception>
    public async Task<IReadOnlyList<UndoRow>> ListAsync(RunId run, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var rows = new List<UndoRow>();
        foreach (var trail in await search.FindAsync(run, cancellationToken))
        {
            var remains = await undoing.LookAsync(trail.Billed, cancellationToken);
            rows.AddRange(trail.TakenBack.Select(key => UndoRows.TakenBack(account, key)));
            rows.AddRange(trail.Billed.Select(entry => UndoRows.Found(account, entry, remains[entry.Key])));
        }

        return rows.All(row => row.Fate == UndoFate.Paid)
            ? throw new RunRefusedException(
                $"All {rows.Count} invoices of run {run} are paid, which no undo can take back.",
                "Refund the members outside of this program if they paid wrongly.")
            : rows;
    }

    /// <summary>Deletes the drafts, asks for the rest, and marks what HubSpot shows void or gone.</summary>
    /// <exception cref="RunRefusedException">
    /// The run is unknown, alive, or billed nothing; or all it billed is paid.
    /// </exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on; the wish stands, so repeat it.</exception>
    public async Task<IReadOnlyList<UndoRow>> ApplyAsync(UndoOrder order, CancellationToken cancellationToken)
    {
        var rows = (await ListAsync(order.Run, cancellationToken)).ToDictionary(row => row.Key);
        var account = await source.ReadAccountAsync(cancellationToken);
        var months = rows.Values.Where(IsToBeUndone).Select(row => row.Key).GroupBy(key => key.Period).ToList();
        foreach (var month in months)
        {
            var name = reporting.NameOf(new RunRequest { Period = month.Key });
            var applied = await ledgers.WorkAsync(
                month.Key, name, ledger => ApplyAsync([.. month], order, ledger, account), cancellationToken);
            foreach (var key in month)
            {
                rows.Remove(key);
            }

            foreach (var row in applied)
            {
                rows[row.Key] = row;
            }
        }

        return [.. rows.Values];
    }

    // Where nothing is there yet, the draft may still come late.
    private static bool IsToBeUndone(UndoRow row) =>
        row.Fate is UndoFate.Deletable or UndoFate.ToVoid or UndoFate.Freeable or UndoFate.NothingThere;

    private static bool IsToBeAsked(UndoFate fate) =>
        fate is not (UndoFate.Paid or UndoFate.Several or UndoFate.NothingThere);

    private async Task<IReadOnlyList<UndoRow>> ApplyAsync(
        IReadOnlyList<InvoiceKey> keys, UndoOrder order, InvoiceLedger ledger, Account account)
    {
        var claims = await ledger.AdoptAsync(keys, CancellationToken.None);

        // Until here somebody else may have taken it back, and a run may have billed it anew.
        var trail = await search.ReadAsync(order.Run, ledger.Period, CancellationToken.None);
        var takenBack = trail.TakenBack.ToHashSet();
        var standing = trail.Billed.Select(entry => entry.Key).ToHashSet();
        var granted = claims.OfType<Claim.Granted>().Select(claim => claim.Key).Where(standing.Contains).ToList();

        // Their former owner may have written until the very moment it lost the claims, and HubSpot may be late.
        await lateWrites.SettleAsync(claims, CancellationToken.None);
        var found = await undoing.LookAsync([.. granted.Select(key => ledger[key])], CancellationToken.None);
        var asked = granted.Where(key => IsToBeAsked(UndoRows.Found(account, ledger[key], found[key]).Fate)).ToList();
        await ledger.AppendAsync(
            [.. asked.Where(key => ledger[key].Undo is null).Select(key =>
                new LedgerFact.UndoAsked(key, order.Run, found[key].Invoice, order.By, order.Reason))],
            CancellationToken.None);

        var entries = granted.ToDictionary(key => key, key => ledger[key]);
        await undoing.DeleteDraftsAsync(asked, ledger, CancellationToken.None);
        var left = await undoing.FinishAsync(asked, ledger, CancellationToken.None);
        return
        [
            .. granted.Select(key => UndoRows.Applied(account, entries[key], left.GetValueOrDefault(key, found[key]))),
            .. claims
                .Select(claim => claim.Key)
                .Where(takenBack.Contains)
                .Select(key => UndoRows.TakenBack(account, key)),
            .. claims
                .OfType<Claim.Owned>()
                .Select(claim => claim.Key)
                .Where(key => !takenBack.Contains(key))
                .Select(key => UndoRows.Owned(account, key)),
        ];
    }
}
