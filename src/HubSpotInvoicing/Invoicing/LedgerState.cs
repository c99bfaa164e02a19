namespace HubSpotInvoicing.Invoicing;

/// <summary>A period's ledger as far as this process has read it: the entries and the leases of all runs.</summary>
internal sealed class LedgerState(BillingPeriod period)
{
    private readonly Lock gate = new();
    private readonly Dictionary<CompanyId, LedgerEntry> entries = [];
    private readonly LedgerArchive archive = new(period);
    private readonly Dictionary<RunId, DateTimeOffset> leases = [];
    private readonly HashSet<RunId> ended = [];
    private RunId? watched;

    /// <summary>Another run took over an invoice of the watched run.</summary>
    public bool IsFenced { get; private set; }

    public LedgerEntry this[InvoiceKey key]
    {
        get
        {
            if (key.Period != period)
            {
                throw new ArgumentException($"{key} does not belong to the ledger for {period}.", nameof(key));
            }

            lock (gate)
            {
                return Find(key);
            }
        }
    }

    public IReadOnlyList<LedgerEntry> Entries()
    {
        lock (gate)
        {
            return [.. archive.Entries, .. entries.Values];
        }
    }

    /// <summary>Until when the run owns its claims; one that gave them up owns none.</summary>
    public DateTimeOffset LeaseOf(RunId run)
    {
        lock (gate)
        {
            return ended.Contains(run) ? DateTimeOffset.MinValue : SilentFrom(run);
        }
    }

    /// <summary>From when on nothing that the run sent can be under way any more, however it ended.</summary>
    public DateTimeOffset SilentFrom(RunId run)
    {
        lock (gate)
        {
            return leases.GetValueOrDefault(run, DateTimeOffset.MinValue);
        }
    }

    /// <summary>From now on, losing an invoice fences this run; what it lost before it was started does not.</summary>
    public void Watch(RunId run) => watched = run;

    /// <exception cref="InvalidDataException">A fact cannot follow on what is known.</exception>
    public void Fold(LedgerSegment segment)
    {
        lock (gate)
        {
            foreach (var fact in segment.Facts)
            {
                Fold(segment.Run, fact);
            }

            var lease = SilentFrom(segment.Run);
            leases[segment.Run] = lease > segment.LeaseUntil ? lease : segment.LeaseUntil;
            if (segment.GivesUpLease)
            {
                ended.Add(segment.Run);
            }
            else
            {
                ended.Remove(segment.Run);
            }
        }
    }

    private void Fold(RunId run, LedgerFact fact)
    {
        var before = Find(fact.Key);
        var after = LedgerFold.Apply(before, run, fact);
        IsFenced |= watched is not null && before.Owner == watched && after.Owner != watched;
        Keep(LedgerArchive.WithoutContent(after));
    }

    private void Keep(LedgerEntry entry)
    {
        if (archive.TryKeep(entry))
        {
            entries.Remove(entry.Key.Company);
        }
        else
        {
            entries[entry.Key.Company] = entry;
        }
    }

    private LedgerEntry Find(InvoiceKey key) =>
        entries.GetValueOrDefault(key.Company) ?? archive[key.Company] ?? new LedgerEntry(key);
}
