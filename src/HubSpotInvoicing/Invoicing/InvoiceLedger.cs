namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// One run's view of one period's ledger: it claims invoices, marks what happened to them, and keeps other runs away
/// while it lives. All members may be used by several tasks at once.
/// </summary>
public sealed class InvoiceLedger : ILedgerView
{
    /// <summary>
    /// A lease that has run out again by the time its renewal is durable is not tried for longer than this.
    /// </summary>
    private const int RenewalsMax = 3;

    private readonly ILedgerStore store;
    private readonly LedgerState state;
    private readonly LedgerCommitter committer;
    private readonly IAsyncDisposable presence;
    private readonly RunId run;
    private readonly TimeSpan lease;
    private readonly TimeProvider time;

    private InvoiceLedger(
        LedgerChain chain, LedgerState state, RunId run, TimeSpan lease, TimeProvider time, IAsyncDisposable presence)
    {
        store = chain.Store;
        Period = chain.Period;
        committer = new LedgerCommitter(chain, state, run, lease, time);
        this.state = state;
        this.run = run;
        this.lease = lease;
        this.time = time;
        this.presence = presence;
    }

    public BillingPeriod Period { get; }

    /// <summary>What this run knows of the invoice; an unclaimed entry when nothing is known.</summary>
    public LedgerEntry this[InvoiceKey key] => state[key];

    /// <summary>Segments that this run has written.</summary>
    public long Appends => committer.Appends;

    public IEnumerable<LedgerEntry> Entries => state.Entries();

    /// <summary>
    /// Announces the run at the store for as long as it lives, and reads and verifies the whole chain.
    /// </summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be used.</exception>
    public static async Task<InvoiceLedger> OpenAsync(
        ILedgerStore store,
        BillingPeriod period,
        RunId run,
        InvoicingOptions options,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var presence = await store.AnnounceAsync(run, cancellationToken);
        try
        {
            var chain = new LedgerChain(store, period);
            var state = await LedgerReader.LoadAsync(chain, cancellationToken);
            state.Watch(run);
            return new InvoiceLedger(chain, state, run, TimeSpan.FromSeconds(options.LeaseSeconds), time, presence);
        }
        catch
        {
            await presence.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Asks for the right to bill new content, or other content for an invoice of which HubSpot holds nothing. A
    /// grant's entry is what has to be billed: when another run carried the invoice on in the meantime, it is that
    /// run's content.
    /// </summary>
    /// <exception cref="InvalidOperationException">This run opened one of them itself.</exception>
    /// <exception cref="RunStoppedException">Another run took over an invoice of this run.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be used.</exception>
    public Task<IReadOnlyList<Claim>> ClaimAsync(
        IReadOnlyList<InvoiceContent> contents, CancellationToken cancellationToken) =>
        ClaimAsync(contents, this, cancellationToken);

    /// <param name="contents">What is to be billed.</param>
    /// <param name="seen">What the ledger knew when HubSpot was read and the contents were decided.</param>
    /// <param name="cancellationToken">Ends the wait for the turn to write.</param>
    /// <inheritdoc cref="ClaimAsync(IReadOnlyList{InvoiceContent}, CancellationToken)"/>
    public async Task<IReadOnlyList<Claim>> ClaimAsync(
        IReadOnlyList<InvoiceContent> contents, ILedgerView seen, CancellationToken cancellationToken)
    {
        ThrowIfRepeated(contents.Select(content => content.Key));
        var request = new LedgerClaimRequest(contents, [.. contents.Select(content => seen[content.Key])]);
        await committer.SubmitAsync(request, cancellationToken);
        return request.Claims;
    }

    /// <summary>Asks for the right to carry invoices on as they stand.</summary>
    /// <exception cref="InvalidOperationException">Nobody ever claimed one of them.</exception>
    /// <exception cref="RunStoppedException">Another run took over an invoice of this run.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be used.</exception>
    public async Task<IReadOnlyList<Claim>> AdoptAsync(
        IReadOnlyList<InvoiceKey> keys, CancellationToken cancellationToken)
    {
        ThrowIfRepeated(keys);
        var request = new LedgerAdoptRequest(keys);
        await committer.SubmitAsync(request, cancellationToken);
        return request.Claims;
    }

    /// <summary>
    /// Records what happened; a fact that is known already is not written again. When another run took over some of the
    /// invoices, the facts of the others are kept before it throws.
    /// </summary>
    /// <exception cref="InvalidOperationException">A fact cannot follow on what is known.</exception>
    /// <exception cref="RunStoppedException">Another run took over one of the invoices.</exception>
    /// <exception cref="LedgerUnavailableException">
    /// The store cannot be used; the facts may or may not be recorded.
    /// </exception>
    public Task AppendAsync(IReadOnlyList<LedgerFact> facts, CancellationToken cancellationToken) =>
        facts.Any(fact => fact is LedgerFact.Claimed or LedgerFact.Adopted)
            ? throw new ArgumentException("Claims are asked for, not reported.", nameof(facts))
            : committer.SubmitAsync(new LedgerMarkRequest(facts), cancellationToken);

    /// <summary>To be called before each outside write: renews the lease when less than half of it is left.</summary>
    /// <exception cref="RunStoppedException">
    /// Another run took over an invoice of this run; the write must not be made.
    /// </exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be used.</exception>
    public async Task GuardAsync(CancellationToken cancellationToken)
    {
        for (var renewal = 0; renewal < RenewalsMax; renewal++)
        {
            if (!state.IsFenced && LeaseLeft >= lease / 2)
            {
                return;
            }

            await committer.SubmitAsync(new LedgerRenewRequest(lease), cancellationToken);
        }

        if (LeaseLeft <= TimeSpan.Zero)
        {
            throw new LedgerUnavailableException(
                store.Location,
                "renewing the run's lease takes longer than the lease lasts; raise Invoicing:LeaseSeconds.");
        }
    }

    /// <summary>
    /// Gives up all that the run owns, so that nobody need wait for the lease where only that can tell. To be
    /// called when all work of the run has ended; it claims and marks nothing afterwards.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be used; the lease will run out.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await presence.DisposeAsync();
        if (LeaseLeft > TimeSpan.Zero && !await store.IsGoneAsync(run, cancellationToken))
        {
            await committer.SubmitAsync(new LedgerEndRequest(), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        committer.Dispose();
        await presence.DisposeAsync();
    }

    private TimeSpan LeaseLeft => state.LeaseOf(run) - time.GetUtcNow();

    private static void ThrowIfRepeated(IEnumerable<InvoiceKey> keys)
    {
        var known = new HashSet<InvoiceKey>();
        if (keys.FirstOrDefault(key => !known.Add(key)) is { } repeated)
        {
            throw new ArgumentException($"{repeated} is asked for twice.", nameof(keys));
        }
    }
}
