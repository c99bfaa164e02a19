namespace HubSpotInvoicing.Invoicing;

/// <summary>Facts that a run reports of its own invoices, and what a person says of them.</summary>
internal sealed class LedgerMarkRequest(IReadOnlyList<LedgerFact> facts) : LedgerRequest
{
    private bool hasLost;

    public override int FactsMax => facts.Count;

    public override void Decide(LedgerDraft draft)
    {
        hasLost = false;
        foreach (var fact in facts)
        {
            if (IsLost(draft, fact))
            {
                hasLost = true;
            }
            else
            {
                draft.Add(fact);
            }
        }
    }

    // What happened to the invoices that the run still owns is true and is kept, even though it has to stop.
    public override void Settle()
    {
        if (hasLost)
        {
            Fail(Fenced());
        }
        else
        {
            base.Settle();
        }
    }

    /// <summary>An invoice of a fenced run that nobody owns was closed by a person.</summary>
    private static bool IsLost(LedgerDraft draft, LedgerFact fact) =>
        !fact.IsWordOfAPerson
        && fact is not LedgerFact.DeliveryNews
        && (draft[fact.Key].Owner is { } owner ? owner != draft.Run : draft.IsFenced);
}
