using HubSpotInvoicing.Delivering;

namespace HubSpotInvoicing.Certificate.Crashing;

/// <summary>The run's way to a mailer that is not HubSpot.</summary>
internal sealed class MortalMailer(IInvoiceMailer inner, Lifeline lifeline) : IInvoiceMailer
{
    public DeliveryChannel Channel => inner.Channel;

    public bool KnowsKeys => inner.KnowsKeys;

    public Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Mail, () => inner.SendAsync(mail, cancellationToken));

    public Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken) =>
        lifeline.CallAsync(CallKind.Mail, () => inner.ReadStatusAsync(statusId, cancellationToken));
}
