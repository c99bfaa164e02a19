namespace HubSpotInvoicing.Invoicing;

/// <summary>A wish to own nothing any more; a run that another one took over from has nothing to give up.</summary>
internal sealed class LedgerEndRequest : LedgerRequest
{
    public override int FactsMax => 0;

    public override void Decide(LedgerDraft draft) => draft.GivesUpLease |= !draft.IsFenced;
}
