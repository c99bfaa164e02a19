namespace HubSpotInvoicing.Invoicing;

/// <summary>A wish for the right to bill these contents.</summary>
/// <param name="contents">The contents, one for each key.</param>
/// <param name="seen">The entries that the caller had in sight, in the same order.</param>
internal sealed class LedgerClaimRequest(IReadOnlyList<InvoiceContent> contents, IReadOnlyList<LedgerEntry> seen)
    : LedgerRequest
{
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public override int FactsMax => contents.Count;

    public override IEnumerable<InvoiceKey> Wanted => contents.Select(content => content.Key);

    public override void Decide(LedgerDraft draft)
    {
        if (draft.IsFenced)
        {
            throw Fenced();
        }

        Claims = [.. contents.Select((content, index) => Decide(draft, content, seen[index]))];
    }

    private static Claim Decide(LedgerDraft draft, InvoiceContent content, LedgerEntry before)
    {
        var entry = draft[content.Key];
        if (draft.IsOwnedByAnother(entry))
        {
            return new Claim.Owned(entry.Key, entry.Owner ?? draft.Run);
        }

        if (entry is { IsInvoicedByWord: true, ResolvedIn: { } person })
        {
            return new Claim.Owned(entry.Key, person);
        }

        if (entry.Undo is { } undo)
        {
            // Somebody asked to take it back after the caller looked.
            return new Claim.Owned(entry.Key, undo.Run);
        }

        if (entry.TakenBack != before.TakenBack)
        {
            // Billed and taken back after the caller looked: what released or approved it does not count any more.
            return new Claim.Owned(entry.Key, entry.Owner ?? draft.Run);
        }

        if (entry.HeldBack is { } held && held != before.HeldBack && held.Holds(content.Total))
        {
            // Held by a person after the caller looked; the next run says so.
            return new Claim.Owned(entry.Key, held.In);
        }

        var stillWritten = draft.StillWritten(entry);
        draft.Add(WasCarriedOn(entry, before, draft.Run)
            ? new LedgerFact.Adopted(entry.Key)
            : new LedgerFact.Claimed(content));
        return new Claim.Granted(draft[content.Key], stillWritten);
    }

    // Another run worked on it after the caller looked, so the caller's content rests on an outdated view of HubSpot:
    // what that run claimed stands.
    private static bool WasCarriedOn(LedgerEntry entry, LedgerEntry before, RunId run) =>
        entry.Owner is not null && entry.Owner != run && entry.Step != LedgerStep.Unclaimed
        && (entry.Step == LedgerStep.Opened || !IsSameWork(entry, before));

    private static bool IsSameWork(LedgerEntry entry, LedgerEntry before) =>
        entry.Owner == before.Owner && entry.Step == before.Step && ReferenceEquals(entry.Content, before.Content);
}
