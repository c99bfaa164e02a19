namespace HubSpotInvoicing.Infra;

/// <summary>
/// Settings that the template relies on and the code does not name yet. When the code does, this file goes: settings are
/// then those of <c>SettingCatalog</c> alone.
/// </summary>
internal static class Awaited
{
    public static IReadOnlySet<string> Settings { get; } = new HashSet<string>
    {
        "Mail:EventsQueueUrl",
    };
}
