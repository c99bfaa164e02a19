using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Records that a person holds a company back until it is released.</summary>
public sealed class CompanyHold
{
    private readonly CompanyLookup lookup;
    private readonly IInvoiceGateway gateway;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;

    internal CompanyHold(
        CompanyLookup lookup, IInvoiceGateway gateway, LedgerOpener ledgers, RunReporting reporting)
    {
        this.lookup = lookup;
        this.gateway = gateway;
        this.ledgers = ledgers;
        this.reporting = reporting;
    }

    /// <param name="word">Whom the person holds, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RunRefusedException">
    /// No such company renews, or it is too late: it is claimed or invoiced.
    /// </exception>
    public async Task HoldAsync(LedgerFact.HeldBack word, CancellationToken cancellationToken)
    {
        var key = word.Key;
        var (account, _) = await lookup.FindAsync(key.Company, key.Period, cancellationToken);
        await ThrowIfShownAsync(key, cancellationToken);
        var context = reporting.Begin(new RunRequest { Period = key.Period }, account);
        await using var ledger = await ledgers.OpenToWriteAsync(key.Period, context.Run, cancellationToken);
        ThrowIfClaimed(ledger[key]);
        try
        {
            await ledger.AppendAsync([word], cancellationToken);
        }
        catch (InvalidOperationException) when (ledger[key].Step != LedgerStep.Unclaimed)
        {
            // A run was faster by a moment.
            ThrowIfClaimed(ledger[key]);
        }
    }

    private async Task ThrowIfShownAsync(InvoiceKey key, CancellationToken cancellationToken)
    {
        var shown = await gateway.ReadAsync([key], cancellationToken);
        if (shown.TryGetValue(key, out var invoices)
            && invoices.FirstOrDefault(i => i.Status is not InvoiceStatus.Draft) is { } invoice)
        {
            throw new RunRefusedException(
                $"HubSpot shows invoice {invoice.Id} for {key}, "
                + $"{invoice.Status.ToString().ToLowerInvariant()}, so there is "
                + "nothing left to hold.",
                "Void it in HubSpot if it must not stand.");
        }
    }

    private static void ThrowIfClaimed(LedgerEntry entry)
    {
        if (entry.Step == LedgerStep.Unclaimed)
        {
            return;
        }

        throw entry.Step == LedgerStep.Opened
            ? new RunRefusedException(
                $"The ledger has {entry.Key} as invoiced, so there is nothing left to hold.",
                "Void the invoice in HubSpot if it must not stand.")
            : new RunRefusedException(
                $"Run {entry.Owner} has claimed {entry.Key} and bills it, so it cannot be held any more.",
                "Let the next run finish it; or, when HubSpot shows no invoice, resolve it as "
                + "not-invoiced and hold it then.");
    }
}
