namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings file of a folder, for whoever writes it first.</summary>
public static class SettingsFile
{
    public static string Name => AppSettingsFile.Name;

    public static string PathIn(string directory) => Path.Combine(directory, AppSettingsFile.Name);

    /// <summary>
    /// The settings that a file does not mention at all, not even in a comment, in the catalog's order.
    /// </summary>
    /// <param name="directory">A folder with a settings file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<string> MissingIn(string directory)
    {
        var text = File.ReadAllText(PathIn(directory));
        return [.. SettingCatalog.All.Select(s => s.Key).Where(key => !Mentions(text, key.Split(':')[^1]))];
    }

    private static bool Mentions(string text, string name) =>
        text.Contains($"\"{name}\"", StringComparison.OrdinalIgnoreCase)
        || text.Contains($"// {name}:", StringComparison.OrdinalIgnoreCase)
        || text.Contains($":{name}\"", StringComparison.OrdinalIgnoreCase);
}
