using System.Globalization;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>How a mail is written in the journal.</summary>
internal static class MailJson
{
    public static JsonObject Write(SentMail mail) => new()
    {
        ["kind"] = "mail",
        ["statusId"] = mail.StatusId,
        ["sendId"] = mail.SendId,
        ["to"] = mail.To,
        ["from"] = mail.From,
        ["emailId"] = mail.EmailId,
        ["sendResult"] = mail.SendResult,
        ["requestedAt"] = mail.RequestedAt.ToString("O", CultureInfo.InvariantCulture),
        ["completeAt"] = mail.CompleteAt.ToString("O", CultureInfo.InvariantCulture),
        ["customProperties"] = ChangeJson.Texts(mail.CustomProperties),
    };

    public static SentMail Read(JsonObject json) => new(
        ChangeJson.Text(json, "statusId"),
        ChangeJson.Text(json, "to"),
        ChangeJson.Text(json, "sendResult"),
        ChangeJson.Time(json, "requestedAt"))
    {
        SendId = (string?)json["sendId"],
        From = (string?)json["from"],
        EmailId = (long?)json["emailId"] ?? 0,
        CompleteAt = ChangeJson.Time(json, "completeAt"),
        CustomProperties = ChangeJson.ReadTexts(json["customProperties"]),
    };
}
