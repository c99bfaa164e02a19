namespace HubSpotInvoicing.Reporting;

/// <summary>A mail that did not reach its addressee, or that the addressee complained of.</summary>
/// <param name="Key">The invoice that it brought; absent for a mail to finance.</param>
/// <param name="Address">The address to correct.</param>
/// <param name="Kind"><c>Bounce</c> or <c>Complaint</c>.</param>
/// <param name="SentAt">When the mail was sent.</param>
public sealed record ReturnedMail(InvoiceKey? Key, string Address, string Kind, DateTimeOffset SentAt)
{
    private static readonly string[] Kinds = ["Bounce", "Complaint", "Reject"];

    public static IReadOnlyList<ReturnedMail> Among(IEnumerable<MailEvent> events) =>
    [
        .. events.Where(e => Kinds.Contains(e.Kind))
            .SelectMany(e => e.Addresses.Select(address => new ReturnedMail(e.Key, address, e.Kind, e.SentAt)))
            .Distinct()
            .OrderBy(r => r.Key?.ToString(), StringComparer.Ordinal).ThenBy(r => r.Address, StringComparer.Ordinal),
    ];

    /// <summary>Addresses stay out of logs.</summary>
    public override string ToString() => $"{Kind} {Key}";
}
