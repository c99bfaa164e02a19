using System.Collections.Concurrent;
using HubSpotInvoicing.Delivering;

namespace HubSpotInvoicing.Running;

/// <summary>A mail channel that keeps what it sent.</summary>
internal sealed class PretendedMailer : IInvoiceMailer
{
    public DeliveryChannel Channel => KnowsKeys ? DeliveryChannel.HubSpot : DeliveryChannel.Ses;

    /// <summary>Whether it tells a repeat apart; a channel that does not sends it again.</summary>
    public bool KnowsKeys { get; set; } = true;

    /// <summary>The keys of the mails that really left, in no order.</summary>
    public ConcurrentBag<InvoiceMail> Sent { get; } = [];

    /// <summary>Set by a test to answer differently; a null answer means as usual.</summary>
    public Func<InvoiceMail, MailResult?> Answers { get; set; } = _ => null;

    public Func<string, MailResult> Statuses { get; set; } = id => new MailResult.Accepted(id);

    public Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken)
    {
        if (Answers(mail) is { } answer)
        {
            return Task.FromResult(answer);
        }

        if (KnowsKeys && Sent.Any(m => m.SendId == mail.SendId))
        {
            return Task.FromResult<MailResult>(new MailResult.Sent("IDEMPOTENT_IGNORE"));
        }

        Sent.Add(mail);
        return Task.FromResult<MailResult>(new MailResult.Sent("SENT"));
    }

    public Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken) =>
        Task.FromResult(Statuses(statusId));
}
