using System.Text.Json;

namespace HubSpotInvoicing.Aws.Servers;

/// <summary>Events as SES publishes them, with what matters here.</summary>
internal static class SesEvents
{
    public static string Bounce(string messageId, string company, string address) => JsonSerializer.Serialize(new
    {
        eventType = "Bounce",
        bounce = new { bounceType = "Permanent", bouncedRecipients = new[] { new { emailAddress = address } } },
        mail = MailOf(messageId, company),
    });

    public static string Open(string messageId) => JsonSerializer.Serialize(new
    {
        eventType = "Open",
        open = new { timestamp = "2026-11-02T07:00:00.000Z" },
        mail = MailOf(messageId, "9011"),
    });

    /// <summary>As SNS hands it to a queue.</summary>
    public static string Wrapped(string text) =>
        JsonSerializer.Serialize(
            new
            {
                Type = "Notification",
                TopicArn = "arn:aws:sns:us-east-1:1:mails",
                Message = text,
            });

    private static object MailOf(string messageId, string company) => new
    {
        timestamp = "2026-11-02T06:00:00.000Z",
        messageId,
        destination = new[] { "gone@member.example" },
        tags = new { company = new[] { company }, period = new[] { "2026-11" } },
    };
}
