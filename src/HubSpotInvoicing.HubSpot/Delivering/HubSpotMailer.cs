using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;
using HubSpotInvoicing.HubSpot.Wire;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.HubSpot.Delivering;

/// <summary>HubSpot's transactional single send; the send id makes HubSpot send each key once per account.</summary>
internal sealed class HubSpotMailer(HubSpotSender sender, HubSpotPaths paths, IOptions<DeliveringOptions> options)
    : IInvoiceMailer
{
    public DeliveryChannel Channel => DeliveryChannel.HubSpot;

    /// <summary>By the send id.</summary>
    public bool KnowsKeys => true;

    public async Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken)
    {
        if (options.Value.TemplateEmailId is not { } templateId)
        {
            throw new RunRefusedException(
                "Delivering:TemplateEmailId is missing, so HubSpot cannot mail invoices.",
                "Publish a transactional e-mail in HubSpot and set its id, or choose another Delivering:Channel.");
        }

        var body = new MailRequest(templateId, new MailAddressing(mail.To, mail.SendId), TemplateFields.Of(mail));
        var request = HubSpotRequest.Post(
            paths.MailSend, RequestKind.KeyedWrite, RequestBudget.General, (body, HubSpotJson.Default.MailRequest));
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.MailAnswer, cancellationToken);
        return exchange.Value is MailAnswer answer ? ResultOf(answer, exchange) : Problem(exchange);
    }

    /// <summary>A question that finds no answer changes nothing: the mail stays accepted.</summary>
    public async Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken)
    {
        var request = HubSpotRequest.Get(HubSpotPaths.SendStatus, HubSpotPaths.SendStatusOf(statusId));
        var exchange = await sender.SendAsync(request, HubSpotJson.Default.MailAnswer, cancellationToken);
        return exchange.Value is MailAnswer answer
            ? ResultOf(answer with { StatusId = answer.StatusId ?? statusId }, exchange)
            : new MailResult.Accepted(statusId);
    }

    private static MailResult ResultOf(MailAnswer answer, Exchange exchange) =>
        answer switch
        {
            { SendResult: { Length: > 0 } sendResult } => WithCorrelation(SendResults.Of(sendResult), exchange),
            { Status: "PENDING" or "PROCESSING", StatusId: { Length: > 0 } statusId } => new MailResult.Accepted(
                statusId),
            { Status: "CANCELED" } => new MailResult.Failed(
                exchange.Status,
                "HubSpot cancelled the mail and gave no send result.",
                exchange.CorrelationId),
            _ => new MailResult.Unanswered(
                "HubSpot's answer does not say what became of the mail.",
                exchange.CorrelationId),
        };

    private static MailResult WithCorrelation(MailResult result, Exchange exchange) =>
        result is MailResult.Failed failed
            ? failed with
            {
                HttpStatus = exchange.Status,
                CorrelationId = exchange.CorrelationId,
            }
            : result;

    private MailResult Problem(Exchange exchange)
    {
        if (exchange.IsDoubtful || exchange.Doubted)
        {
            return new MailResult.Unanswered(Trouble.Describe(exchange), exchange.CorrelationId);
        }

        return sender.Decide(exchange) is RetryDecision.Stop stop
            ? new MailResult.NotSent(stop.Reason, stop.Detail)
            : new MailResult.Failed(exchange.Status, Trouble.Describe(exchange), exchange.CorrelationId);
    }
}
