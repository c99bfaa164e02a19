using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Lambda;

/// <summary>The settings of the function; what could only fail in mid-run is refused before the first run.</summary>
internal static class FunctionSettings
{
    /// <summary>The settings as they stand, usable or not.</summary>
    public static LoadedSettings Find(Surroundings surroundings) =>
        SettingsReader.Load(surroundings.Directory, surroundings.Environment);

    /// <exception cref="RunRefusedException">A setting is missing, unknown or wrong.</exception>
    public static ProductSettings Load(Surroundings surroundings)
    {
        var settings = Find(surroundings).Usable();
        Readiness.RequireToken(settings);
        Readiness.RequireTemplate(settings, RunMode.Run);
        RequireLasting(settings);
        return settings;
    }

    private static void RequireLasting(ProductSettings settings)
    {
        if (!settings.IsInBucket)
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
