using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Hosting.Preparing;

/// <summary>Whether the settings say completely who mails invoices and reports.</summary>
internal static class MailPoints
{
    private const string Point = "settings.delivering";

    public static IReadOnlyList<Check> Look(ProductSettings settings) => [Invoices(settings), Reports(settings.Mail)];

    private static Check Invoices(ProductSettings settings)
    {
        try
        {
            Readiness.RequireTemplate(settings, RunMode.Run);
        }
        catch (RunRefusedException refused)
        {
            return Check.Failed(Point, CheckArea.Settings, refused.Problem, refused.Remedy);
        }

        return settings.Delivering.Channel switch
        {
            DeliveryChannel.HubSpot => Check.Passed(
                Point,
                CheckArea.Settings,
                $"HubSpot mails the invoices, with e-mail {settings.Delivering.TemplateEmailId}."),
            DeliveryChannel.Ses => Check.Passed(Point, CheckArea.Settings, "Amazon SES mails the invoices."),
            DeliveryChannel.None => Check.Passed(
                Point,
                CheckArea.Settings,
                "The product mails no invoices (Delivering:Channel None)."),
            _ => Check.Warned(
                Point,
                CheckArea.Settings,
                "The invoices' mails are only written as files (Delivering:Channel File); no member gets one.",
                "Set Delivering__Channel=HubSpot once the trial is over (or Ses, or None)."),
        };
    }

    private static Check Reports(MailOptions mail) =>
        Check.Passed(
            "settings.mail",
            CheckArea.Settings,
            mail.Channel switch
            {
                MailChannel.None =>
                    "Nobody is mailed a report (Mail:Channel None); the report's files and the exit code tell.",
                MailChannel.File => "Reports are written as mails into the folder (Mail:Channel File).",
                _ => "Reports are mailed by Amazon SES.",
            });
}
