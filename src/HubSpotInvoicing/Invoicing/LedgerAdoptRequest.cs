namespace HubSpotInvoicing.Invoicing;

/// <summary>A wish for the right to carry these invoices on as they stand.</summary>
internal sealed class LedgerAdoptRequest(IReadOnlyList<InvoiceKey> keys) : LedgerRequest
{
    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public override int FactsMax => keys.Count;

    public override IEnumerable<InvoiceKey> Wanted => keys;

    public override void Decide(LedgerDraft draft)
    {
        if (draft.IsFenced)
        {
            throw Fenced();
        }

        Claims = [.. keys.Select(key => Decide(draft, draft[key]))];
    }

    private static Claim Decide(LedgerDraft draft, LedgerEntry entry)
    {
        if (draft.IsOwnedByAnother(entry))
        {
            return new Claim.Owned(entry.Key, entry.Owner ?? draft.Run);
        }

        if (entry is { Owner: null, ResolvedIn: { } person })
        {
            // Closed by a person after the caller looked: there is nothing to carry on any more.
            return new Claim.Owned(entry.Key, person);
        }

        var stillWritten = draft.StillWritten(entry);
        draft.Add(new LedgerFact.Adopted(entry.Key));
        return new Claim.Granted(draft[entry.Key], stillWritten);
    }
}
