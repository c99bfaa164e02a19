namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>Every setting there is, in the order of the stages; whatever is not here is unknown.</summary>
public static class SettingCatalog
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. HubSpotSettings.All,
        .. FetchingSettings.All,
        .. PricingSettings.All,
        .. InvoicingSettings.All,
        .. ReviewSettings.All,
        .. DeliveringSettings.All,
        .. MailSettings.All,
        .. RunningSettings.All,
        .. SecretsSettings.All,
        .. StorageSettings.All,
        .. AwsSettings.All,
    ];

    public static IReadOnlySet<string> Sections { get; } =
        All.Select(s => s.Key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Setting? Find(string key) =>
        All.FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The catalog's own spelling of a key that names a membership type; any other key stays as it is.
    /// </summary>
    internal static string SpellingOf(string key) =>
        key.StartsWith(PricingSettings.LimitsPrefix, StringComparison.OrdinalIgnoreCase)
            ? All.Select(s => s.Key).FirstOrDefault(known => MembershipType.Fold(known) == MembershipType.Fold(key))
                ?? key
            : key;
}
