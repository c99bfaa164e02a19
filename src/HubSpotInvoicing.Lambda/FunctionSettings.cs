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
        Readiness.RequireLasting(settings);
        return settings;
    }
}
