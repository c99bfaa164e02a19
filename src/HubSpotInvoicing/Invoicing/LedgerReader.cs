using System.Runtime.CompilerServices;

namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Reads and verifies a period's ledger without taking part in it: for planning, explaining and auditing.
/// </summary>
public static class LedgerReader
{
    /// <summary>What is known of each invoice of the period.</summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<IReadOnlyDictionary<InvoiceKey, LedgerEntry>> ReadEntriesAsync(
        ILedgerStore store, BillingPeriod period, CancellationToken cancellationToken)
    {
        var state = await LoadAsync(new LedgerChain(store, period), cancellationToken);
        return state.Entries().ToDictionary(entry => entry.Key);
    }

    /// <summary>
    /// Every fact of the period in the order of writing; reading to the end verifies the whole chain.
    /// </summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async IAsyncEnumerable<LedgerRecord> ReadFactsAsync(
        ILedgerStore store, BillingPeriod period, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chain = new LedgerChain(store, period);
        var state = new LedgerState(period);
        await foreach (var segment in chain.ReadListedAsync(cancellationToken))
        {
            Fold(chain, state, segment);
            foreach (var fact in segment.Facts)
            {
                yield return new LedgerRecord(segment.Number, segment.At, segment.Run, fact);
            }
        }
    }

    /// <summary>Proves that no segment of the period was changed, removed before another, or inserted.</summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<LedgerProof> VerifyAsync(
        ILedgerStore store, BillingPeriod period, CancellationToken cancellationToken)
    {
        var chain = new LedgerChain(store, period);
        var state = new LedgerState(period);
        var facts = 0;
        DateTimeOffset? lastAt = null;
        await foreach (var segment in chain.ReadListedAsync(cancellationToken))
        {
            Fold(chain, state, segment);
            facts += segment.Facts.Count;
            lastAt = segment.At;
        }

        return new LedgerProof(period, chain.NextNumber - 1, facts, state.Entries().Count, lastAt, chain.LastHash);
    }

    /// <summary>The history of one invoice, oldest first.</summary>
    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<IReadOnlyList<LedgerRecord>> ReadHistoryAsync(
        ILedgerStore store, InvoiceKey key, CancellationToken cancellationToken) =>
        await ReadFactsAsync(store, key.Period, cancellationToken)
            .Where(record => record.Fact.Key == key)
            .ToListAsync(cancellationToken);

    internal static async Task<LedgerState> LoadAsync(LedgerChain chain, CancellationToken cancellationToken)
    {
        var state = new LedgerState(chain.Period);
        await foreach (var segment in chain.ReadListedAsync(cancellationToken))
        {
            Fold(chain, state, segment);
        }

        return state;
    }

    internal static void Fold(LedgerChain chain, LedgerState state, LedgerSegment segment)
    {
        try
        {
            state.Fold(segment);
        }
        catch (InvalidDataException fault)
        {
            throw chain.Damaged(fault.Message);
        }
    }
}
