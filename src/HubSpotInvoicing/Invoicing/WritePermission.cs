namespace HubSpotInvoicing.Invoicing;

/// <summary>
/// Whether the run that is being worked for may still write. An edge asks right before each attempt: what it waits for
/// before that, a rate limit or a repeat, can outlast the lease that was good when the step began.
/// </summary>
public sealed class WritePermission
{
    private readonly AsyncLocal<InvoiceLedger?> current = new();

    /// <summary>
    /// From here on, until the caller's task ends, every write is made in the name of this ledger's run.
    /// </summary>
    public void WriteFor(InvoiceLedger ledger) => current.Value = ledger;

    /// <returns>
    /// Why nothing may be written any more; nothing when the run owns its invoices, or no run is at work.
    /// </returns>
    /// <exception cref="LedgerUnavailableException">
    /// The ledger cannot tell, so nothing may be written either.
    /// </exception>
    public async Task<RunStoppedException?> AskAsync()
    {
        try
        {
            await (current.Value?.GuardAsync(CancellationToken.None) ?? Task.CompletedTask);
            return null;
        }
        catch (RunStoppedException stopped)
        {
            return stopped;
        }
    }
}
