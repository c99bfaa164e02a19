using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Mails an open invoice once more, by somebody's explicit act: under a send id of its own, which the ledger has before
/// the mail leaves. What dies in between is carried on under the same send id, so each act sends one mail at most.
/// </summary>
public sealed class InvoiceResend
{
    private readonly CompanyLookup lookup;
    private readonly IInvoiceGateway gateway;
    private readonly LedgerOpener ledgers;
    private readonly DeliveryStep delivery;
    private readonly RunReporting reporting;

    internal InvoiceResend(
        CompanyLookup lookup,
        IInvoiceGateway gateway,
        LedgerOpener ledgers,
        DeliveryStep delivery,
        RunReporting reporting)
    {
        this.lookup = lookup;
        this.gateway = gateway;
        this.ledgers = ledgers;
        this.delivery = delivery;
        this.reporting = reporting;
    }

    /// <param name="order">Which invoice, and who orders it.</param>
    /// <param name="cancellationToken">Ends the wait until the mail is about to leave.</param>
    /// <exception cref="RunRefusedException">
    /// There is no open invoice whose mail is settled or in doubt, a living run works on it, this program mails
    /// nothing, or nobody can be reached.
    /// </exception>
    public async Task<ResendResult> ResendAsync(ResendOrder order, CancellationToken cancellationToken)
    {
        if (delivery.Channel == DeliveryChannel.None)
        {
            throw new RunRefusedException(
                "Delivering:Channel is None, so this program sends no mails.",
                "Send the invoice from HubSpot, or set a channel.");
        }

        var member = await lookup.FindAnyAsync(order.Key.Company, cancellationToken);
        var name = reporting.NameOf(new RunRequest { Period = order.Key.Period });
        return await ledgers.WorkAsync(
            order.Key.Period, name, ledger => ResendAsync(order, member, ledger, cancellationToken), cancellationToken);
    }

    private async Task<ResendResult> ResendAsync(
        ResendOrder order, Renewal renewal, InvoiceLedger ledger, CancellationToken cancellationToken)
    {
        ResendRefusal.ThrowIfUnfit(ledger[order.Key]);
        await ledger.TakeOverAsync(order.Key, "resend", cancellationToken);

        // Its former owner may have written until the very moment it lost the claim.
        var entry = ledger[order.Key];
        ResendRefusal.ThrowIfUnfit(entry);
        var shown = await gateway.ReadAsync([order.Key], cancellationToken);
        var (contact, address) = await AddresseeAsync(renewal, order.Key, cancellationToken);
        var content = await ContentAsync(entry, cancellationToken) with { Contact = contact };
        var bill = new Bill(renewal with { Member = renewal.Member.In(order.Key.Period) })
        {
            Invoice = ResendRefusal.ThrowIfUnfit(order.Key, shown.GetValueOrDefault(order.Key, [])),
            Address = address,
        };
        bill.CarryOn(content);

        await ledger.AppendAsync(
            [new LedgerFact.DeliveryResent(content, entry.Mailing + 1, order.By, order.Reason)], cancellationToken);
        await delivery.TakeAsync([bill], ledger, _ => { }, CancellationToken.None);
        return new ResendResult(
            ledger[order.Key].Mailing, bill.Invoice.Number ?? "", address.Value, bill.EmailStatus ?? "", bill.Failure);
    }

    /// <summary>
    /// The contact who would receive an invoice now; the one of the claim when nobody is to be chosen any more.
    /// </summary>
    private async Task<(ContactId Contact, EmailAddress Address)> AddresseeAsync(
        Renewal renewal, InvoiceKey key, CancellationToken cancellationToken)
    {
        if (Addressee.Choose(renewal.Contacts) is Addressee.Chosen chosen)
        {
            return (chosen.Contact, chosen.Email);
        }

        var claimed = await ledgers.ReadContentAsync(key, cancellationToken);
        var addresses = claimed is null
            ? new Dictionary<ContactId, string>()
            : await gateway.ReadAddressesAsync([claimed.Contact], cancellationToken);
        return claimed is not null && EmailAddress.Usable(addresses.GetValueOrDefault(claimed.Contact)) is { } address
            ? (claimed.Contact, address)
            : throw new RunRefusedException(
                $"Company {key.Company} has nobody who can be mailed.",
                "Correct the contact's address in HubSpot, then resend.");
    }

    /// <summary>What is finished is not held any more, but the ledger still has it.</summary>
    private async Task<InvoiceContent> ContentAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        entry.Content
        ?? await ledgers.ReadContentAsync(entry.Key, cancellationToken)
        ?? throw new RunRefusedException(
            $"The ledger does not say what the invoice {entry.Key} bills.",
            "Send the invoice link to the member yourself.");
}
