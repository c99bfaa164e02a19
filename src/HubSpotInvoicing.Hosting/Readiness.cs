using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Hosting;

/// <summary>
/// What the settings must have before HubSpot is called; better said at once than after the first request.
/// </summary>
public static class Readiness
{
    /// <exception cref="RunRefusedException">The token is missing, or it is not clear which one is meant.</exception>
    public static ProductSettings RequireToken(ProductSettings settings) =>
        (settings.HubSpot.AccessToken.Length > 0, settings.Secrets.HubSpotSecret.Length > 0) switch
        {
            (true, true) => throw new RunRefusedException(
                "HubSpot:AccessToken and Secrets:HubSpotSecret are both set.", "Remove the one that is not meant."),
            (false, false) => throw new RunRefusedException(
                "There is no HubSpot access token.",
                "Set the environment variable HubSpot__AccessToken to the token of a private app or a service key; "
                + "only 'hubspot-invoicing demo' needs none."),
            _ => settings,
        };

    /// <exception cref="RunRefusedException">
    /// The mails that the run would send have no template, or no sender.
    /// </exception>
    public static void RequireTemplate(ProductSettings settings, RunMode mode)
    {
        if (mode == RunMode.Run && settings.Delivering is { Channel: DeliveryChannel.HubSpot, TemplateEmailId: null })
        {
            throw new RunRefusedException(
                "Delivering:Channel is HubSpot, and Delivering:TemplateEmailId is not set.",
                "Set it to the id of the published transactional e-mail, or set Delivering:Channel to File or None.");
        }

        if (mode == RunMode.Run && settings is { Delivering.Channel: DeliveryChannel.Ses, Mail.From: "" })
        {
            throw new RunRefusedException(
                "Delivering:Channel is Ses, and Mail:From is not set.",
                "Set it to an address that SES knows, or choose another Delivering:Channel.");
        }
    }

    /// <exception cref="RunRefusedException">Something would be kept on a disk that the host loses.</exception>
    public static void RequireLasting(ProductSettings settings)
    {
        if (settings.Storage.Bucket.Length == 0)
        {
            throw new RunRefusedException(
                "Storage:Bucket is not set, and a function's own disk is lost, with the ledger on it.",
                "Set the environment variable Storage__Bucket to the bucket that keeps ledger and reports.");
        }

        if (settings.Delivering.Channel is DeliveryChannel.File)
        {
            throw new RunRefusedException(
                "Delivering:Channel is File, and a function's own disk is lost, with the mails on it.",
                "Set the environment variable Delivering__Channel to a channel that mails, or to None.");
        }
    }
}
