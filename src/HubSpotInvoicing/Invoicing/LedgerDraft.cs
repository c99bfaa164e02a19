namespace HubSpotInvoicing.Invoicing;

/// <summary>The next segment while it is decided on: what the ledger would look like if it were appended now.</summary>
/// <param name="state">What is in the ledger.</param>
/// <param name="run">The run that would append it.</param>
/// <param name="now">The moment of the decision, by which leases are judged.</param>
/// <param name="gone">The runs that are known to be dead or ended.</param>
internal sealed class LedgerDraft(LedgerState state, RunId run, DateTimeOffset now, IReadOnlySet<RunId> gone)
{
    private readonly List<LedgerFact> facts = [];
    private readonly Dictionary<InvoiceKey, LedgerEntry> changed = [];

    public RunId Run => run;

    public DateTimeOffset Now => now;

    public IReadOnlyList<LedgerFact> Facts => facts;

    public bool IsFenced => state.IsFenced;

    /// <summary>How much longer the run owns its claims without a further sign of life.</summary>
    public TimeSpan LeaseLeft => state.LeaseOf(run) - now;

    /// <summary>A segment without facts is worth writing for its lease.</summary>
    public bool RenewsLease { get; set; }

    /// <summary>The run has ended, and whoever comes next may take over at once.</summary>
    public bool GivesUpLease { get; set; }

    public bool IsWorthWriting => facts.Count > 0 || RenewsLease || GivesUpLease;

    public LedgerEntry this[InvoiceKey key] => changed.TryGetValue(key, out var entry) ? entry : state[key];

    public bool IsOwnedByAnother(LedgerEntry entry) =>
        entry.Owner is not null
        && entry.Owner != run
        && !entry.Owner.IsOfSameJob(run)
        && !gone.Contains(entry.Owner)
        && state.LeaseOf(entry.Owner) > now;

    /// <summary>
    /// How long a draft that the entry's former owner asked for may still come to be: a run that has been silent for
    /// its lease wrote nothing lately, one that is taken over earlier may have died with a create under way.
    /// </summary>
    public TimeSpan StillWritten(LedgerEntry entry) =>
        entry is { Owner: { } owner, Step: LedgerStep.Claimed } && owner != run && state.SilentFrom(owner) > now
            ? state.SilentFrom(owner) - now
            : TimeSpan.Zero;

    /// <summary>Adds a fact, unless it is known already.</summary>
    /// <exception cref="InvalidOperationException">The caller reports something that cannot have happened.</exception>
    public void Add(LedgerFact fact)
    {
        var before = this[fact.Key];
        var after = Fold(before, fact);
        if (after != before || fact is LedgerFact.Claimed)
        {
            changed[fact.Key] = after;
            facts.Add(fact);
        }
    }

    /// <summary>Takes back what was added after the first facts.</summary>
    public void Keep(int count)
    {
        var kept = facts.Take(count).ToList();
        facts.Clear();
        changed.Clear();
        kept.ForEach(Add);
    }

    private LedgerEntry Fold(LedgerEntry entry, LedgerFact fact)
    {
        try
        {
            return LedgerFold.Apply(entry, run, fact);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidOperationException($"The ledger refuses a fact: {fault.Message}", fault);
        }
    }
}
