namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings that were found, whether or not they can be used.</summary>
public sealed record LoadedSettings(
    ProductSettings Settings, IReadOnlyList<SettingValue> Values, IReadOnlyList<SettingProblem> Problems)
{
    /// <exception cref="RunRefusedException">At least one setting is unknown or cannot be used.</exception>
    public ProductSettings Usable() => Problems.Count == 0
        ? Settings
        : throw new RunRefusedException(
            string.Join('\n', Problems.Select(p => p.Message)),
            string.Join(" ", Problems.Select(p => p.Remedy).Distinct()));
}
