namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings among the environment variables: those whose first part is the name of a section.</summary>
internal static class EnvironmentSettings
{
    private const string Separator = "__";

    public static IReadOnlyList<SettingEntry> Read(IReadOnlyDictionary<string, string> environment) =>
    [
        .. environment
            .Where(v => v.Key.Contains(Separator, StringComparison.Ordinal))
            .Where(v => SettingCatalog.Sections.Contains(v.Key.Split(Separator)[0]))
            .OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => new SettingEntry(
                v.Key.Replace(Separator, ":", StringComparison.Ordinal), v.Value, $"environment variable {v.Key}")),
    ];
}
