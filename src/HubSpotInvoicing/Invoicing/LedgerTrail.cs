namespace HubSpotInvoicing.Invoicing;

/// <summary>What one run did in one period, as far as it still stands.</summary>
internal sealed class LedgerTrail
{
    private readonly HashSet<InvoiceKey> billed = [];
    private readonly HashSet<InvoiceKey> takenBack = [];
    private readonly LedgerState state;

    private LedgerTrail(BillingPeriod period)
    {
        Period = period;
        state = new LedgerState(period);
    }

    public BillingPeriod Period { get; }

    /// <summary>The run wrote to this ledger.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Until when the run may be at work; absent when it is known to have ended.</summary>
    public DateTimeOffset? LivesUntil { get; private set; }

    /// <summary>
    /// The invoices that the run claimed, drafted or opened, and that nobody took back or claimed anew since.
    /// </summary>
    public IReadOnlyList<LedgerEntry> Billed => [.. billed.OrderBy(k => k.Company.Value).Select(k => state[k])];

    /// <summary>Those that were taken back.</summary>
    public IReadOnlyList<InvoiceKey> TakenBack => [.. takenBack.OrderBy(k => k.Company.Value)];

    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<LedgerTrail> ReadAsync(
        ILedgerStore store, BillingPeriod period, RunId run, CancellationToken cancellationToken)
    {
        var trail = new LedgerTrail(period);
        var chain = new LedgerChain(store, period);
        await foreach (var segment in chain.ReadListedAsync(cancellationToken))
        {
            LedgerReader.Fold(chain, trail.state, segment);
            trail.IsKnown |= segment.Run == run;
            foreach (var fact in segment.Facts)
            {
                trail.Follow(fact, segment.Run == run);
            }
        }

        if (trail.IsKnown && !await store.IsGoneAsync(run, cancellationToken))
        {
            trail.LivesUntil = trail.state.LeaseOf(run);
        }

        return trail;
    }

    private void Follow(LedgerFact fact, bool isOurs)
    {
        switch (fact)
        {
            case LedgerFact.Claimed or LedgerFact.Drafted or LedgerFact.Opened when isOurs:
                billed.Add(fact.Key);
                takenBack.Remove(fact.Key);
                break;
            case LedgerFact.Undone when billed.Remove(fact.Key):
                takenBack.Add(fact.Key);
                break;
            case LedgerFact.Claimed or LedgerFact.Resolved:
                billed.Remove(fact.Key);
                break;
            default:
                break;
        }
    }
}
