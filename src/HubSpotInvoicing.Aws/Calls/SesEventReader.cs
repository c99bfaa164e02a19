using System.Text;
using System.Text.Json;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Aws.Calls;

/// <summary>Reads what SES tells of a mail, with or without the envelope of SNS around it.</summary>
internal static class SesEventReader
{
    private const int IdLengthMax = 100;

    /// <summary>Absent when the message is none of SES.</summary>
    public static MailEvent? Read(SqsMessage message)
    {
        if (message is not { Body: { } body, ReceiptHandle: { } receipt })
        {
            return null;
        }

        try
        {
            using var outer = JsonDocument.Parse(body);
            if (outer.RootElement.TryGetProperty("Message", out var inner) && inner.GetString() is { } text)
            {
                using var told = JsonDocument.Parse(text);
                return Read(told.RootElement, text, receipt);
            }

            return Read(outer.RootElement, body, receipt);
        }
        catch (Exception unreadable) when (
            unreadable is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static MailEvent Read(JsonElement told, string text, string receipt)
    {
        var mail = told.GetProperty("mail");
        var kind = Word(told.GetProperty("eventType"));
        return new MailEvent
        {
            MessageId = Word(mail.GetProperty("messageId")),
            Kind = kind,
            SentAt = mail.GetProperty("timestamp").GetDateTimeOffset(),
            At = HappenedAt(told, kind),
            Key = KeyOf(mail),
            Addresses = AddressesOf(told, mail, kind),
            Content = Encoding.UTF8.GetBytes(text),
            Receipt = receipt,
        };
    }

    // It becomes part of a file's name.
    private static string Word(JsonElement element) =>
        element.GetString() is { Length: > 0 and <= IdLengthMax } word
            && word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? word
            : throw new FormatException("This is no word.");

    private static InvoiceKey? KeyOf(JsonElement mail) =>
        mail.TryGetProperty("tags", out var tags)
            && Tag(tags, "company") is { } company && Tag(tags, "period") is { } period
            ? new InvoiceKey(CompanyId.Parse(company), BillingPeriod.Parse(period))
            : null;

    private static string? Tag(JsonElement tags, string name) =>
        tags.TryGetProperty(name, out var values) && values.GetArrayLength() > 0 ? values[0].GetString() : null;

    // SES writes it under the kind's own name.
    private static DateTimeOffset HappenedAt(JsonElement told, string kind) =>
        told.TryGetProperty(kind.ToLowerInvariant(), out var detail)
            && detail.ValueKind is JsonValueKind.Object
            && detail.TryGetProperty("timestamp", out var timestamp)
            && timestamp.TryGetDateTimeOffset(out var at)
            ? at
            : default;

    private static IReadOnlyList<string> AddressesOf(JsonElement told, JsonElement mail, string kind) => kind switch
    {
        "Bounce" => Recipients(told.GetProperty("bounce").GetProperty("bouncedRecipients")),
        "Complaint" => Recipients(told.GetProperty("complaint").GetProperty("complainedRecipients")),
        "Reject" => [.. mail.GetProperty("destination").EnumerateArray().Select(to => to.GetString()).OfType<string>()],
        _ => [],
    };

    private static IReadOnlyList<string> Recipients(JsonElement all) =>
        [.. all.EnumerateArray().Select(one => one.GetProperty("emailAddress").GetString()).OfType<string>()];
}
