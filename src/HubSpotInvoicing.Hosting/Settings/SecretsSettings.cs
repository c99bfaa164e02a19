namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings of the section <c>Secrets</c>.</summary>
internal static class SecretsSettings
{
    public static IEnumerable<Setting> All =>
    [
        new("Secrets:HubSpotSecret", "AWS secret with the credentials of HubSpot, instead of HubSpot:AccessToken",
            s => s.Secrets.HubSpotSecret, (s, text) => s.Secrets.HubSpotSecret = text.Trim()),
    ];
}
