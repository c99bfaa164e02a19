using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>How a person's act gets hold of an invoice that a run claimed.</summary>
internal static class Takeover
{
    /// <param name="ledger">Where it was claimed.</param>
    /// <param name="key">The invoice.</param>
    /// <param name="verb">What the person wants to do with it, for the message.</param>
    /// <param name="cancellationToken">Ends the wait for the turn to write.</param>
    /// <exception cref="RunRefusedException">A living run works on it.</exception>
    public static async Task<Claim.Granted> TakeOverAsync(
        this InvoiceLedger ledger, InvoiceKey key, string verb, CancellationToken cancellationToken) =>
        (await ledger.AdoptAsync([key], cancellationToken)).Single() switch
        {
            Claim.Owned owned => throw new RunRefusedException(
                $"Run {owned.Owner} is working on {key}.",
                $"Let it end, or wait until its lease has run out, and {verb} then."),
            Claim.Granted granted => granted,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
