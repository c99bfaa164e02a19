using HubSpotInvoicing.Mail;
using HubSpotInvoicing.Reporting;
using static HubSpotInvoicing.Hosting.Settings.SettingText;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Mail</c>.</summary>
internal static class MailSettings
{
    public static IEnumerable<Setting> All =>
    [
        new(
            "Mail:Channel",
            "who mails the report to finance: None, File or Ses",
            s => Show(s.Mail.Channel),
            (s, text) => s.Mail.Channel = OneOf<MailChannel>(text)),
        new(
            "Mail:From",
            "the sender's address, which SES must know",
            s => s.Mail.From,
            (s, text) => s.Mail.From = Sender(text)) { NamesPeople = true },
        new(
            "Mail:To",
            "addresses of finance, separated by commas",
            s => s.Mail.To,
            (s, text) => s.Mail.To = Addressees(text)) { NamesPeople = true },
        new(
            "Mail:ErrorsTo",
            "addresses that are told of errors; those of Mail:To without any",
            s => s.Mail.ErrorsTo,
            (s, text) => s.Mail.ErrorsTo = Addressees(text)) { NamesPeople = true },
        new(
            "Mail:FailuresPercentMax",
            "share of failures, in percent of the companies found, above which an error mail is sent",
            s => Show(s.Mail.FailuresPercentMax),
            (s, text) => s.Mail.FailuresPercentMax = Amount(text)),
        new(
            "Mail:ConfigurationSet",
            "SES configuration set that tells of opens and bounces",
            s => s.Mail.ConfigurationSet,
            (s, text) => s.Mail.ConfigurationSet = text.Trim()),
        new(
            "Mail:EventsQueueUrl",
            "address of the SQS queue that gets the events of SES",
            s => s.Mail.EventsQueueUrl,
            (s, text) => s.Mail.EventsQueueUrl = text.Trim()),
    ];

    private static string Sender(string text) =>
        text.Trim() is var one && (one.Length == 0 || Mailbox.TryParse(one, out _))
            ? one
            : throw new FormatException("must be one address such as billing@example.org");

    private static string Addressees(string text) =>
        MailOptions.AddressesIn(text) is var all && all.All(a => Mailbox.TryParse(a, out _))
            ? string.Join(", ", all)
            : throw new FormatException("must be addresses such as finance@example.org, separated by commas");
}
