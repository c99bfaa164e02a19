using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// Asks everybody who may know what became of a month's mails: the queue of the mail service, what was kept of it, the
/// channel. What lies in the queue is kept and left there, because the next run's report tells of it too.
/// </summary>
public sealed class DeliveryInquiry
{
    private readonly MailFollowUp followUp;
    private readonly IMailEventStore store;
    private readonly IMailEventReader reader;
    private readonly DeliveryFollowUp deliveries;

    internal DeliveryInquiry(
        MailFollowUp followUp, IMailEventStore store, IMailEventReader reader, DeliveryFollowUp deliveries)
    {
        this.followUp = followUp;
        this.store = store;
        this.reader = reader;
        this.deliveries = deliveries;
    }

    /// <param name="period">The month that was billed.</param>
    /// <param name="warnings">Gets what could not be asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RunRefusedException">The ledger has no open invoice of that month.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    public async Task<IReadOnlyList<MailDelivery>> AskAsync(
        BillingPeriod period, ICollection<string> warnings, CancellationToken cancellationToken)
    {
        await followUp.TakeAsync(warnings);
        var kept = await store.ReadAsync(period, cancellationToken);
        return await deliveries.FollowAsync(
            period, [.. kept.Select(reader.Read).OfType<MailEvent>()], cancellationToken);
    }
}
