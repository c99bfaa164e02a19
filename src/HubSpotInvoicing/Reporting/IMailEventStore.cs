namespace HubSpotInvoicing.Reporting;

/// <summary>Keeps what became of mails: <c>mail-events/{yyyy-MM}/{message id}-{kind}.json</c>.</summary>
public interface IMailEventStore
{
    /// <summary>Keeps the event unless one of its name is kept already.</summary>
    /// <exception cref="MailUnavailableException">It cannot be kept.</exception>
    Task KeepAsync(MailEvent told, CancellationToken cancellationToken);

    /// <summary>The contents of what is kept under the month, in no order.</summary>
    /// <exception cref="MailUnavailableException">It cannot be read.</exception>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(BillingPeriod period, CancellationToken cancellationToken);
}
