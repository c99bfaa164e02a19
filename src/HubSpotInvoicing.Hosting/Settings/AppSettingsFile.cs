using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>The settings file in the current directory; it may be absent.</summary>
internal static class AppSettingsFile
{
    public const string Name = "appsettings.json";

    /// <exception cref="RunRefusedException">The file is there and cannot be read.</exception>
    public static IReadOnlyList<SettingEntry> Read(string directory)
    {
        var path = Path.Combine(directory, Name);
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            using var stream = File.OpenRead(path);
            var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
            return [.. Leaves(configuration)];
        }
        catch (JsonException broken)
        {
            var line = (broken.LineNumber ?? 0) + 1;
            throw new RunRefusedException(
                string.Create(CultureInfo.InvariantCulture, $"{Name}, line {line}: this is not valid JSON."),
                "Correct that line; a missing comma, quote or brace is the usual cause.",
                broken);
        }
        catch (FormatException misshapen)
        {
            throw new RunRefusedException(
                $"{Name} cannot be used: {misshapen.Message}",
                "Write one object in which each setting stands once.",
                misshapen);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException(
                $"{Name} is there and cannot be read.",
                "Give this user the right to read it, or remove it.",
                unreadable);
        }
    }

    private static IEnumerable<SettingEntry> Leaves(IConfiguration section)
    {
        foreach (var child in section.GetChildren())
        {
            if (child.GetChildren().Any())
            {
                foreach (var leaf in Leaves(child))
                {
                    yield return leaf;
                }
            }
            else if (child.Value is not null || !IsKnownPrefix(child.Path))
            {
                yield return new SettingEntry(child.Path, child.Value ?? "", Name);
            }
        }
    }

    // An empty section and a null setting say nothing, so they are no mistake; under an unknown name they are.
    private static bool IsKnownPrefix(string path) => SettingCatalog.All.Any(s =>
        s.Key.Equals(path, StringComparison.OrdinalIgnoreCase)
        || s.Key.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase));
}
