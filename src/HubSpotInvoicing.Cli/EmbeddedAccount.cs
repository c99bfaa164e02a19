using System.Globalization;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli;

/// <summary>How the product is pointed at an embedded HubSpot.</summary>
internal static class EmbeddedAccount
{
    public static string AddressOf(HubSpotEmulator emulator) => emulator.BaseAddress.AbsoluteUri.TrimEnd('/');

    /// <summary>The month that it is in the account's own zone.</summary>
    public static BillingPeriod MonthAt(TimeProvider clock, string timeZone)
    {
        var there = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        return BillingPeriod.Containing(DateOnly.FromDateTime(there.DateTime));
    }

    /// <summary>The environment variables that a run against it needs.</summary>
    public static IEnumerable<(string Name, string Value)> VariablesFor(
        HubSpotEmulator emulator, EmulatorOptions options) =>
        SettingsFor(emulator, options).Select(s => (s.Key.Replace(":", "__", StringComparison.Ordinal), s.Text));

    /// <summary>Settings of nothing but the embedded account: whatever the user has set is for the real one.</summary>
    public static ProductSettings ProductSettingsFor(HubSpotEmulator emulator, EmulatorOptions options)
    {
        var settings = new ProductSettings();
        foreach (var (key, text) in SettingsFor(emulator, options))
        {
            SettingCatalog.Find(key)?.Write(settings, text);
        }

        return settings;
    }

    /// <summary>Points the account's settings at the embedded one; what they say of its data stays.</summary>
    public static void PointAt(HubSpotEmulator emulator, ProductSettings settings)
    {
        settings.Secrets.HubSpotSecret = "";
        foreach (var (key, text) in SettingsFor(emulator, emulator.Options))
        {
            SettingCatalog.Find(key)?.Write(settings, text);
        }
    }

    private static IEnumerable<(string Key, string Text)> SettingsFor(
        HubSpotEmulator emulator, EmulatorOptions options) =>
    [
        ("HubSpot:BaseUrl", AddressOf(emulator)),
        ("HubSpot:AccessToken", options.AccessToken),
        ("HubSpot:PortalId", options.PortalId.ToString(CultureInfo.InvariantCulture)),
        ("HubSpot:Tier", options.Tier.ToString()),
        ("Delivering:TemplateEmailId", options.TemplateEmailId.ToString(CultureInfo.InvariantCulture)),
    ];
}
