using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>Reads a ledger as an auditor does, which verifies its chain.</summary>
internal static class LedgerCheck
{
    /// <exception cref="LedgerDamagedException">The chain does not hold.</exception>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadAsync(ILedgerStore store)
    {
        var entries = new List<LedgerEntry>();
        foreach (var period in await store.ListPeriodsAsync(CancellationToken.None))
        {
            entries.AddRange((await LedgerReader.ReadEntriesAsync(store, period, CancellationToken.None)).Values);
        }

        return entries;
    }

    /// <summary>How many facts say that something happened; taking over what is left undone is none of them.</summary>
    /// <exception cref="LedgerDamagedException">The chain does not hold.</exception>
    public static async Task<int> CountDeedsAsync(ILedgerStore store)
    {
        var deeds = 0;
        foreach (var period in await store.ListPeriodsAsync(CancellationToken.None))
        {
            deeds += await LedgerReader.ReadFactsAsync(store, period, CancellationToken.None)
                .CountAsync(record => record.Fact is not LedgerFact.Adopted);
        }

        return deeds;
    }
}
