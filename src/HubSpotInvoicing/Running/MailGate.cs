using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

/// <summary>Keeps a run from mailing members a second time where opening an invoice mails them already.</summary>
internal sealed class MailGate(DeliveringOptions options, AccountBehaviour behaviour)
{
    /// <exception cref="RunRefusedException">Every member would get two mails.</exception>
    public void ThrowIfTwo()
    {
        if (behaviour.OpeningMails && options.Channel != DeliveryChannel.None)
        {
            throw AccountBehaviour.TwoMails(options.Channel.ToString());
        }
    }
}
