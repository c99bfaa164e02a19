using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

/// <summary>
/// Finds out what became of each mail of a month, and keeps what is new in the ledger; addresses never get there.
/// </summary>
public sealed class DeliveryFollowUp
{
    private readonly ILedgerStore store;
    private readonly IRenewalSource source;
    private readonly LedgerOpener ledgers;
    private readonly DeliveryReview review;
    private readonly RunReporting reporting;

    internal DeliveryFollowUp(
        ILedgerStore store, IRenewalSource source, LedgerOpener ledgers, DeliveryReview review, RunReporting reporting)
    {
        this.store = store;
        this.source = source;
        this.ledgers = ledgers;
        this.review = review;
        this.reporting = reporting;
    }

    /// <param name="period">The month that was billed.</param>
    /// <param name="told">What a mail service told of mails of that month; may be of others too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>One delivery for each open invoice, by company id.</returns>
    /// <exception cref="RunRefusedException">The ledger has no open invoice of that month.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<MailDelivery>> FollowAsync(
        BillingPeriod period, IReadOnlyList<MailEvent> told, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var before = await OpenedAsync(period, cancellationToken);
        if (before.Count == 0)
        {
            throw new RunRefusedException(
                $"The ledger at {store.Location} has no open invoice of {period}.",
                "Name the month of a run, and the folder of the runs with --out.");
        }

        var trail = await MailTrail.ReadAsync(store, period, cancellationToken);
        var news = MailEvents.NewsOf(told, before, trail);
        var pending = before.Where(e => e.Delivery is DeliveryState.Accepted).Select(e => e.Key).ToList();
        if (news.Count + pending.Count > 0)
        {
            var name = reporting.NameOf(new RunRequest { Period = period });
            await ledgers.WorkAsync(period, name, ledger => review.TakeAsync(pending, news, ledger), cancellationToken);
        }

        var after = await OpenedAsync(period, cancellationToken);
        return await review.TellAsync(after, MailEvents.AddressesOf(told, trail), account, cancellationToken);
    }

    private async Task<IReadOnlyList<LedgerEntry>> OpenedAsync(
        BillingPeriod period, CancellationToken cancellationToken)
    {
        var entries = await LedgerReader.ReadEntriesAsync(store, period, cancellationToken);
        return [.. entries.Values
            .Where(e => e is { Step: LedgerStep.Opened, IsInvoicedByWord: false })
            .OrderBy(e => e.Key.Company.Value)];
    }
}
