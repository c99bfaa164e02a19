using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Delivering;

/// <summary>Which mail each id of a mail service belongs to, as far as it is the last one of its invoice.</summary>
internal sealed class MailTrail
{
    private readonly Dictionary<InvoiceKey, (int Mailing, string? Id)> last = [];

    /// <exception cref="LedgerDamagedException">A segment is missing, changed or unreadable.</exception>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    public static async Task<MailTrail> ReadAsync(
        ILedgerStore store, BillingPeriod period, CancellationToken cancellationToken)
    {
        var trail = new MailTrail();
        await foreach (var record in LedgerReader.ReadFactsAsync(store, period, cancellationToken))
        {
            trail.Follow(record.Fact);
        }

        return trail;
    }

    /// <summary>
    /// The number of the mail that the id stands for; absent when it is not the last one of this invoice. A first mail
    /// whose id never came to the ledger is known by the invoice alone.
    /// </summary>
    public int? MailingOf(InvoiceKey key, string id) => last.TryGetValue(key, out var mail)
        ? mail.Id == id || (mail.Id is null && mail.Mailing == 1) ? mail.Mailing : null
        : null;

    private void Follow(LedgerFact fact)
    {
        var mailing = last.TryGetValue(fact.Key, out var mail) ? mail.Mailing : 1;
        switch (fact)
        {
            case LedgerFact.DeliveryStarted when !last.ContainsKey(fact.Key):
                last[fact.Key] = (1, null);
                break;
            case LedgerFact.DeliveryAccepted accepted:
                last[fact.Key] = (mailing, accepted.StatusId);
                break;
            case LedgerFact.DeliveryResent resent:
                last[fact.Key] = (resent.Mailing, null);
                break;
            case LedgerFact.Undone:
                last[fact.Key] = (mailing + 1, null);
                break;
            default:
                break;
        }
    }
}
