namespace HubSpotInvoicing.Invoicing;

/// <summary>A wish to stay the owner for a while.</summary>
internal sealed class LedgerRenewRequest(TimeSpan lease) : LedgerRequest
{
    public override int FactsMax => 0;

    public override void Decide(LedgerDraft draft)
    {
        if (draft.IsFenced)
        {
            throw Fenced();
        }

        draft.RenewsLease |= draft.LeaseLeft < lease / 2;
    }
}
