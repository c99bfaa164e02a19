using System.Globalization;
using System.Text.Json.Nodes;
using HubSpotInvoicing.Emulator.Requests;

namespace HubSpotInvoicing.Emulator.Mail;

/// <summary>Reads the request for one transactional e-mail.</summary>
internal static class MailInput
{
    public static SentMail Read(Call call)
    {
        var body = call.Body;
        body.OnlyKnows("emailId", "message", "contactProperties", "customProperties");
        var message = body.Object("message");
        message.OnlyKnows("to", "from", "sendId", "replyTo", "cc", "bcc");
        return new SentMail(call.Dice.NextGuid().ToString("N"), Address(message), string.Empty, call.Now)
        {
            EmailId = body["emailId"] is JsonValue id && id.TryGetValue<long>(out var number)
                ? number
                : throw JsonBody.Invalid("\"emailId\" must be a number"),
            SendId = message.Text("sendId"),
            From = message.Text("from"),
            CustomProperties = Custom(body["customProperties"]),
        };
    }

    private static string Address(JsonObject message)
    {
        var to = message.RequiredText("to");
        return to.Length > 0 ? to : throw Refusal.Invalid("\"to\" must not be empty").ToException();
    }

    private static Dictionary<string, string> Custom(JsonNode? node)
    {
        var custom = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            custom[name] = value is JsonValue text && text.TryGetValue<string>(out var read)
                ? read
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        }

        return custom;
    }
}
