using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>What the events of a mail service mean for the invoices that the mails brought.</summary>
internal static class MailEvents
{
    /// <summary>The most telling news of each last mail, as far as the ledger does not have them.</summary>
    public static IReadOnlyList<LedgerFact.DeliveryNews> NewsOf(
        IReadOnlyList<MailEvent> told, IReadOnlyList<LedgerEntry> entries, MailTrail trail)
    {
        var known = entries.ToDictionary(e => e.Key);
        var facts = new List<LedgerFact.DeliveryNews>();
        var mails = told.Where(e => MailingOf(e, trail) is not null).GroupBy(e => e.Key);
        foreach (var mail in mails.OrderBy(g => $"{g.Key}", StringComparer.Ordinal))
        {
            var most = mail.Max(e => NewsOf(e.Kind));
            if (mail.Key is { } key && most is { } news && known.TryGetValue(key, out var entry)
                && (entry.News is null || entry.News < news))
            {
                facts.Add(new LedgerFact.DeliveryNews(key, entry.Mailing, news));
            }
        }

        return facts;
    }

    /// <summary>The addresses that the last mail of each invoice did not reach, or that did not want it.</summary>
    public static ILookup<InvoiceKey, string> AddressesOf(IReadOnlyList<MailEvent> told, MailTrail trail) => told
        .Where(e => MailingOf(e, trail) is not null)
        .SelectMany(e => e.Addresses.Select(address => (e.Key, Address: address)))
        .Distinct()
        .Where(pair => pair.Key is not null)
        .ToLookup(pair => pair.Key ?? throw new System.Diagnostics.UnreachableException(), pair => pair.Address);

    private static int? MailingOf(MailEvent told, MailTrail trail) =>
        told.Key is { } key ? trail.MailingOf(key, told.MessageId) : null;

    /// <summary>SES's words; what says nothing about the way of the mail is no news.</summary>
    private static MailNews? NewsOf(string kind) => kind switch
    {
        "DeliveryDelay" => MailNews.Delayed,
        "Delivery" => MailNews.Delivered,
        "Open" or "Click" => MailNews.Opened,
        "Reject" or "RenderingFailure" => MailNews.Dropped,
        "Bounce" => MailNews.Bounced,
        "Complaint" => MailNews.Complained,
        _ => null,
    };
}
