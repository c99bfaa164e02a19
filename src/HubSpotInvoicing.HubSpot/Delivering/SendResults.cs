using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.HubSpot.Http;

namespace HubSpotInvoicing.HubSpot.Delivering;

/// <summary>What HubSpot's send results mean; there are 49 of them, and an unknown one counts as a refusal.</summary>
internal static class SendResults
{
    private const string Unnamed = "UNREADABLE_SEND_RESULT";
    private static readonly string[] Good = ["SENT", "QUEUED", "IDEMPOTENT_IGNORE"];

    /// <summary>
    /// An unknown result must not be tried again by itself: a repeat under the same send id answers
    /// <c>IDEMPOTENT_IGNORE</c>, which would look like success.
    /// </summary>
    public static MailResult Of(string sendResult) => sendResult switch
    {
        _ when Good.Contains(sendResult) => new MailResult.Sent(sendResult),
        "THROTTLED" => new MailResult.Failed(null, "HubSpot throttled the mail (THROTTLED).", null),
        _ => new MailResult.Refused(PlainText.Of(sendResult) ?? Unnamed),
    };
}
