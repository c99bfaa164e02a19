using HubSpotInvoicing.Certificate.Accounts;
using HubSpotInvoicing.Certificate.Crashing;

namespace HubSpotInvoicing.Certificate.Checks;

/// <summary>The same month, run once and undisturbed: what everybody has to end with.</summary>
/// <param name="Holdings">What HubSpot holds afterwards.</param>
/// <param name="Outcomes">What became of each company.</param>
/// <param name="Complete">The keys that the ledger has nothing left to do for.</param>
/// <param name="Calls">What the run asked outside, counted.</param>
internal sealed record Reference(
    Holdings Holdings,
    IReadOnlyDictionary<InvoiceKey, Outcome> Outcomes,
    IReadOnlySet<InvoiceKey> Complete,
    Lifeline Calls)
{
    /// <exception cref="InvalidOperationException">Not even an undisturbed run goes well.</exception>
    public static async Task<Reference> MakeAsync(AccountKind kind, Membership membership)
    {
        await using var account = await Account.StartAsync(kind, membership);
        var calls = new Lifeline();
        var end = await account.RunAsync(calls);
        if (!end.IsComplete)
        {
            throw new InvalidOperationException($"The undisturbed run failed in the world '{kind.Name}'.", end.Fault);
        }

        var entries = await LedgerCheck.ReadAsync(account.Ledger);
        return new Reference(
            account.Holdings,
            end.Rows.ToDictionary(r => r.Key, r => r.Outcome),
            entries.Where(e => e.IsComplete).Select(e => e.Key).ToHashSet(),
            calls);
    }
}
