using System.Diagnostics;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Tells what becomes of each invoice of a run that is undone.</summary>
internal static class UndoRows
{
    /// <summary>What an undo would do.</summary>
    public static UndoRow Found(Account account, LedgerEntry entry, Remains remains) =>
        new(entry.Key, FateOf(entry, remains))
        {
            Invoice = remains.Invoice ?? Remains.IdOf(entry),
            Number = remains.Keyed?.Number ?? entry.Number,
            Total = remains.Keyed?.Total ?? entry.Total,
            Link = remains.Invoice is { } invoice ? account.PageOf(invoice) : account.PageOf(entry.Key.Company),
        };

    /// <summary>
    /// What an undo did: what could be done was done, so what still stands does so against the order.
    /// </summary>
    public static UndoRow Applied(Account account, LedgerEntry entry, Remains left)
    {
        var row = Found(account, entry, left);
        return row.Fate switch
        {
            UndoFate.Deletable => row with { Fate = UndoFate.NotDeleted },
            UndoFate.Freeable => row with { Fate = left.IsGone ? UndoFate.TakenBack : UndoFate.KeepsKey },
            _ => row,
        };
    }

    public static UndoRow TakenBack(Account account, InvoiceKey key) => Bare(account, key, UndoFate.TakenBack);

    public static UndoRow Owned(Account account, InvoiceKey key) => Bare(account, key, UndoFate.Owned);

    private static UndoRow Bare(Account account, InvoiceKey key, UndoFate fate) =>
        new(key, fate) { Link = account.PageOf(key.Company) };

    private static UndoFate FateOf(LedgerEntry entry, Remains remains) => remains.Kind switch
    {
        RemainsKind.Nothing when entry is { Step: LedgerStep.Claimed, Undo: null } => UndoFate.NothingThere,
        RemainsKind.Nothing or RemainsKind.Voided => UndoFate.Freeable,
        RemainsKind.Draft => UndoFate.Deletable,
        RemainsKind.Unpaid => UndoFate.ToVoid,
        RemainsKind.Paid => UndoFate.Paid,
        RemainsKind.Several => UndoFate.Several,
        _ => throw new UnreachableException(),
    };
}
