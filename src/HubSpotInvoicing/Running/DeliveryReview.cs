using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Asks after mails that were only accepted, writes down what is new, and tells what needs care.</summary>
internal sealed class DeliveryReview(DeliveryStep delivery, IInvoiceGateway gateway)
{
    private const int AskedAtOnce = 16;

    private static readonly MailNews[] Bad = [MailNews.Dropped, MailNews.Bounced, MailNews.Complained];

    /// <summary>What a living run works on is left to it.</summary>
    /// <returns>How many facts were new.</returns>
    public async Task<int> TakeAsync(
        IReadOnlyList<InvoiceKey> pending, IReadOnlyList<LedgerFact> news, InvoiceLedger ledger)
    {
        var claims = await ledger.AdoptAsync(pending, CancellationToken.None);
        var facts = new List<LedgerFact>(news);
        foreach (var chunk in claims.OfType<Claim.Granted>().Chunk(AskedAtOnce))
        {
            var answers = await Task.WhenAll(
                chunk.Select(c => delivery.AskOnceAsync(ledger[c.Key], CancellationToken.None)));
            facts.AddRange(answers.SelectMany(answer => answer));
        }

        await ledger.AppendAsync(facts, CancellationToken.None);
        return facts.Count;
    }

    /// <param name="entries">The open invoices.</param>
    /// <param name="heard">Addresses that a mail service told of.</param>
    /// <param name="account">For the links.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<MailDelivery>> TellAsync(
        IReadOnlyList<LedgerEntry> entries,
        ILookup<InvoiceKey, string> heard,
        Account account,
        CancellationToken cancellationToken)
    {
        var refused = entries
            .Where(e => e.Delivery is DeliveryState.Refused)
            .Select(e => e.Content?.Contact)
            .OfType<ContactId>();
        var addresses = await gateway.ReadAddressesAsync([.. refused.Distinct()], cancellationToken);
        return
        [
            .. entries.Select(entry => new MailDelivery(entry.Key, entry.EmailStatus ?? "NOT_MAILED")
            {
                NeedsCare = NeedsCare(entry),
                ToCorrect = NeedsCare(entry) ? [.. heard[entry.Key], .. AddressOf(entry, addresses)] : [],
                CompanyLink = account.PageOf(entry.Key.Company),
            }),
        ];
    }

    private static bool NeedsCare(LedgerEntry entry) =>
        entry.Delivery is DeliveryState.Refused or DeliveryState.Started
        || (entry.News is { } news && Bad.Contains(news));

    private static IEnumerable<string> AddressOf(LedgerEntry entry, IReadOnlyDictionary<ContactId, string> addresses) =>
        entry is { Delivery: DeliveryState.Refused, Content: { } content }
        && addresses.TryGetValue(content.Contact, out var address)
            ? [address]
            : [];
}
