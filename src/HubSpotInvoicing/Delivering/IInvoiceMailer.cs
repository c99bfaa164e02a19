namespace HubSpotInvoicing.Delivering;

/// <summary>A channel that mails invoices.</summary>
public interface IInvoiceMailer
{
    DeliveryChannel Channel { get; }

    /// <summary>
    /// Whether a mail with a key that was sent already sends nothing more. Over a channel that cannot tell, a mail that
    /// may have left is never sent again by itself.
    /// </summary>
    bool KnowsKeys { get; }

    /// <summary>Sends one mail, at most once.</summary>
    Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken);

    /// <summary>Asks what became of a mail that was only accepted.</summary>
    Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken);
}
