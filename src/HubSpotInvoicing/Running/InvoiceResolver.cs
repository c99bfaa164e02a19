using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Closes, by a person's word and on the record, an invoice that no run can settle.</summary>
public sealed class InvoiceResolver
{
    private readonly IRenewalSource source;
    private readonly IInvoiceGateway gateway;
    private readonly CompanyLookup lookup;
    private readonly LedgerOpener ledgers;
    private readonly RunReporting reporting;
    private readonly LateWrites lateWrites;

    internal InvoiceResolver(
        IRenewalSource source,
        IInvoiceGateway gateway,
        CompanyLookup lookup,
        LedgerOpener ledgers,
        RunReporting reporting,
        LateWrites lateWrites)
    {
        this.source = source;
        this.gateway = gateway;
        this.lookup = lookup;
        this.ledgers = ledgers;
        this.reporting = reporting;
        this.lateWrites = lateWrites;
    }

    /// <param name="word">What the person found out, why, and who it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the ledger knows afterwards.</returns>
    /// <exception cref="RunRefusedException">
    /// There is nothing to close, no such company renews, a living run works on it, or HubSpot shows an invoice that is
    /// said not to exist.
    /// </exception>
    public async Task<LedgerEntry> ResolveAsync(LedgerFact.Resolved word, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var context = reporting.Begin(new RunRequest { Period = word.Key.Period }, account);
        await using var ledger = await ledgers.OpenToWriteAsync(word.Key.Period, context.Run, cancellationToken);
        ThrowIfClosed(ledger[word.Key], word);
        if (ledger[word.Key].Step == LedgerStep.Unclaimed)
        {
            // A mistyped id would leave the company that is meant to be billed a second time.
            await lookup.FindAsync(word.Key.Company, word.Key.Period, cancellationToken);
        }

        await ThrowIfShownAsync(word, cancellationToken);
        var claim = ledger[word.Key].Owner is null
            ? null
            : await ledger.TakeOverAsync(word.Key, "resolve", cancellationToken);
        if (word.As == Resolution.NotInvoiced && claim is not null)
        {
            await lateWrites.SettleAsync([claim], cancellationToken);
        }

        // Its former owner may have written until the very moment it lost the claim.
        ThrowIfClosed(ledger[word.Key], word);
        await ThrowIfShownAsync(word, cancellationToken);
        await ledger.AppendAsync([word], cancellationToken);
        return ledger[word.Key];
    }

    private static void ThrowIfClosed(LedgerEntry entry, LedgerFact.Resolved word)
    {
        if (word.As == Resolution.Invoiced && entry.IsComplete)
        {
            throw new RunRefusedException(
                $"The ledger has {word.Key} as invoiced already.",
                $"Leave it; 'hubspot-invoicing ledger show --company {word.Key.Company}' tells when it was invoiced.");
        }

        if (word.As == Resolution.NotInvoiced && entry.Step == LedgerStep.Unclaimed)
        {
            throw new RunRefusedException(
                $"The ledger has no claim on {word.Key}, so there is nothing to free.",
                $"Run {word.Key.Period}, which bills it if it renews then.");
        }

        if (word.As == Resolution.NotInvoiced && entry.Undo is { } undo)
        {
            // Its draft may stand without a key, where no reading by the key finds it.
            throw new RunRefusedException(
                $"The invoice {word.Key} is being taken back, which frees the key when it is gone.",
                $"Finish that: hubspot-invoicing undo --run {undo.Run} --apply");
        }
    }

    /// <summary>Freeing the key of an invoice that exists would be the way to a second one.</summary>
    private async Task ThrowIfShownAsync(LedgerFact.Resolved word, CancellationToken cancellationToken)
    {
        if (word.As == Resolution.Invoiced)
        {
            return;
        }

        var shown = await gateway.ReadAsync([word.Key], cancellationToken);
        if (shown.TryGetValue(word.Key, out var invoices) && invoices is [var invoice, ..])
        {
            throw new RunRefusedException(
                $"HubSpot shows invoice {invoice.Id} ({invoice.Status}) with the key {word.Key}: it "
                + "is, or can still be, invoiced.",
                RemedyFor(invoice.Status));
        }
    }

    private static string RemedyFor(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Draft =>
            "Run again: the next run carries the draft on. To bill anew, delete the draft in HubSpot first.",
        InvoiceStatus.Voided => "Clear the key property of the voided invoice in HubSpot, if it is to be billed anew.",
        _ => "Run again: the next run carries it on. If it must not stand, void it and clear its key property first.",
    };
}
