using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Mail;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Delivering;

/// <summary>
/// Invoices by SES. It cannot tell a repeat apart, so a mail whose answer is lost is never repeated here; only what SES
/// turned away for certain is.
/// </summary>
internal sealed class SesInvoiceMailer(SesSender sender, IOptions<MailOptions> settings, TimeProvider time)
    : IInvoiceMailer
{
    private const string Accepted = "ACCEPTED";

    private readonly MailOptions options = settings.Value;

    public DeliveryChannel Channel => DeliveryChannel.Ses;

    public bool KnowsKeys => false;

    /// <exception cref="RunRefusedException">There is no sender.</exception>
    public async Task<MailResult> SendAsync(InvoiceMail mail, CancellationToken cancellationToken)
    {
        if (!Mailbox.TryParse(options.From, out var from))
        {
            throw new RunRefusedException(
                "Mail:From is missing, so SES cannot mail invoices.",
                "Set it to an address that SES knows, or choose another Delivering:Channel.");
        }

        if (InvoiceLetter.Write(mail, from, time.GetUtcNow()) is not { } message)
        {
            return new MailResult.Refused("INVALID_ADDRESS");
        }

        var (answer, messageId) = await sender.SendAsync(
            message, TagsOf(mail), options.ConfigurationSet, isRepeatable: false, cancellationToken);
        return ResultOf(answer, messageId);
    }

    /// <summary>SES takes a mail in or does not; what becomes of it later is told by its events.</summary>
    public Task<MailResult> ReadStatusAsync(string statusId, CancellationToken cancellationToken) =>
        Task.FromResult<MailResult>(new MailResult.Sent(Accepted));

    private static MailResult ResultOf(AwsAnswer answer, string? messageId) => answer switch
    {
        { IsOk: true } when messageId is not null => new MailResult.Sent(Accepted) { StatusId = messageId },
        { IsOk: true } => new MailResult.Unanswered("SES answered without a message id.", answer.RequestId),
        { IsDoubtful: true } => new MailResult.Unanswered(AwsFault.Problem(answer, AwsService.Ses), answer.RequestId),
        _ => new MailResult.Failed(
            answer.Status > 0 ? answer.Status : null,
            $"{AwsFault.Problem(answer, AwsService.Ses)} {AwsFault.Remedy(answer, AwsService.Ses)}",
            answer.RequestId),
    };

    private static IReadOnlyList<SesTag> TagsOf(InvoiceMail mail) =>
    [
        new SesTag("company", mail.Key.Company.ToString()),
        new SesTag("period", mail.Key.Period.ToString()),
        // A tag cannot hold the colon of a key.
        new SesTag("key", $"{mail.Key.Company}.{mail.Key.Period}"),
        .. mail.Run is { } run ? new[] { new SesTag("run", run.ToString()) } : [],
    ];
}
