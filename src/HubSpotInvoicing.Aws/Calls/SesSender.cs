using System.Text.Json;
using HubSpotInvoicing.Mail;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Hands whole messages to SES (API v2, SendEmail).</summary>
internal sealed class SesSender(AwsCaller caller)
{
    private const string Path = "/v2/email/outbound-emails";

    /// <param name="message">The message.</param>
    /// <param name="tags">What its events are told apart by.</param>
    /// <param name="configurationSet">Through which its events are told; none when empty.</param>
    /// <param name="isRepeatable">Whether two of them do no harm: SES cannot tell a repeat apart.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<(AwsAnswer Answer, string? MessageId)> SendAsync(
        MailMessage message,
        IReadOnlyList<SesTag> tags,
        string configurationSet,
        bool isRepeatable,
        CancellationToken cancellationToken)
    {
        var mail = new SesMail(
            message.From.Address,
            new SesDestination([.. message.To.Select(to => to.Address)]),
            new SesContent(new SesRaw(message.ToBytes())),
            tags,
            configurationSet.Length > 0 ? configurationSet : null);
        var body = JsonSerializer.SerializeToUtf8Bytes(mail, AwsJson.Default.SesMail);
        var answer = await caller.SendAsync(
            new AwsRequest(AwsService.Ses, Path, body) { IsRepeatable = isRepeatable }, cancellationToken);
        return (answer, answer.IsOk ? MessageIdOf(answer) : null);
    }

    private static string? MessageIdOf(AwsAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, AwsJson.Default.SesAnswer)?.MessageId is { Length: > 0 } id
                ? id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
