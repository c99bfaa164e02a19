namespace HubSpotInvoicing.Delivering;

/// <summary>A channel that mails invoices and never sends the same key twice.</summary>
public interface IInvoiceMailer
{
    DeliveryChannel Channel { get; }

    /// <summary>Sends one mail; repeating it with the same key sends nothing more.</summary>
    Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken);

    /// <summary>Asks what became of a mail that was only accepted.</summary>
    Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken);
}
