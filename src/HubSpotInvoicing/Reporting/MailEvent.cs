namespace HubSpotInvoicing.Reporting;

/// <summary>What a mail service told of a mail after it had left.</summary>
public sealed record MailEvent
{
    /// <summary>The service's id of the mail, which the ledger has as the status id of the delivery.</summary>
    public required string MessageId { get; init; }

    /// <summary>The service's word: <c>Bounce</c>, <c>Complaint</c>, <c>Delivery</c>, <c>Open</c> and others.</summary>
    public required string Kind { get; init; }

    /// <summary>When the mail was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it happened; when the mail was sent, where the service does not say.</summary>
    public DateTimeOffset At { get => field == default ? SentAt : field; init; }

    /// <summary>The invoice that the mail brought; absent for a mail to finance.</summary>
    public InvoiceKey? Key { get; init; }

    /// <summary>The addresses that the event is about, when the mail did not reach them.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The event as it was told, in JSON.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>By which it is taken from the queue.</summary>
    public required string Receipt { get; init; }

    /// <summary>The month under which it is kept.</summary>
    public BillingPeriod Period => Key?.Period ?? BillingPeriod.Containing(DateOnly.FromDateTime(SentAt.UtcDateTime));

    /// <summary>For example <c>0100018f-Bounce</c>: the first event of a kind is kept for each mail.</summary>
    public string Name => $"{MessageId}-{Kind}";

    /// <summary>Addresses stay out of logs.</summary>
    public override string ToString() => Name;
}
