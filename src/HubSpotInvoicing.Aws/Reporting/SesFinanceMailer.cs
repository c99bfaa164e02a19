using HubSpotInvoicing.Aws.Calls;
using HubSpotInvoicing.Mail;
using HubSpotInvoicing.Reporting;
using Microsoft.Extensions.Options;

namespace HubSpotInvoicing.Aws.Reporting;

/// <summary>
/// Mails to finance by SES; two of them are better than none, so they are repeated until an answer comes.
/// </summary>
internal sealed class SesFinanceMailer(SesSender sender, IOptions<MailOptions> settings, TimeProvider time)
    : IFinanceMailer
{
    private readonly MailOptions options = settings.Value;

    public async Task<string> SendAsync(FinanceMail mail, CancellationToken cancellationToken)
    {
        var (answer, messageId) = await sender.SendAsync(
            MessageOf(mail), TagsOf(mail), options.ConfigurationSet, isRepeatable: true, cancellationToken);
        return answer.IsOk
            ? $"sent by SES as {messageId ?? "(no id)"}"
            : throw new MailUnavailableException(
                AwsFault.Problem(answer, AwsService.Ses), AwsFault.Remedy(answer, AwsService.Ses));
    }

    private static IReadOnlyList<SesTag> TagsOf(FinanceMail mail) =>
        [new SesTag("kind", mail.Kind.ToString()), new SesTag("run", mail.Run.ToString())];

    private MailMessage MessageOf(FinanceMail mail)
    {
        try
        {
            return FinanceLetter.Write(
                mail,
                Mailbox.Parse(options.From),
                [.. options.AddresseesOf(mail.Kind).Select(Mailbox.Parse)],
                time.GetUtcNow());
        }
        catch (FormatException fault)
        {
            throw new MailUnavailableException(
                "An address in the settings cannot be used.", "Correct Mail:From, Mail:To and Mail:ErrorsTo.", fault);
        }
    }
}
