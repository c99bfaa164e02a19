using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HubSpotInvoicing.Hosting.Settings;

/// <summary>
/// The settings file with every setting in it: what is known is set, all else is a comment that shows its meaning and
/// its default. It never holds a secret.
/// </summary>
public static class SettingsTemplate
{
    private const string Head =
        """
        // Settings of hubspot-invoicing. What stands behind // does not count: each setting is shown with its
        // meaning and its default; remove the // before the setting to change it. Environment variables win:
        // HubSpot:Tier is HubSpot__Tier.
        // 'hubspot-invoicing config' shows what is in effect, and names what is wrong.
        """;

    /// <param name="known">The settings that are set, by key; the others are comments.</param>
    /// <returns>JSON with comments and LF.</returns>
    public static string Render(IReadOnlyDictionary<string, string> known)
    {
        var text = new StringBuilder().Append(Head.ReplaceLineEndings("\n")).Append("\n{\n");
        var open = new List<string>();
        foreach (var setting in SettingCatalog.All)
        {
            var path = setting.Key.Split(':');
            MoveTo(text, open, path[..^1]);
            Add(text, setting, path[^1], known.GetValueOrDefault(setting.Key), Indent(open.Count));
        }

        MoveTo(text, open, []);
        return text.Append("}\n").ToString();
    }

    /// <summary>Closes the sections that end and opens those that begin.</summary>
    private static void MoveTo(StringBuilder text, List<string> open, string[] sections)
    {
        var common = open.Zip(sections).TakeWhile(pair => pair.First == pair.Second).Count();
        while (open.Count > common)
        {
            open.RemoveAt(open.Count - 1);
            text.Append(Indent(open.Count)).Append(open.Count == 0 ? "},\n\n" : "},\n");
        }

        foreach (var section in sections[common..])
        {
            text.Append(Indent(open.Count)).Append(Quoted(section)).Append(": {\n");
            open.Add(section);
        }
    }

    private static void Add(StringBuilder text, Setting setting, string name, string? value, string indent)
    {
        text.Append(indent).Append("// ").Append(setting.Description).Append('\n');
        var line = (setting.IsSecret, value) switch
        {
            (true, _) => $"// {name}: never in this file; set the environment variable {setting.EnvironmentVariable}",
            (_, { } set) => $"{Quoted(name)}: {ValueOf(set)},",
            _ => $"// {Quoted(name)}: {ValueOf(setting.Read(new ProductSettings()))},",
        };
        text.Append(indent).Append(line).Append('\n');
    }

    private static string Indent(int depth) => new(' ', 2 * (depth + 1));

    private static string ValueOf(string? value) => value switch
    {
        null or "" => "null",
        "true" or "false" => value,
        _ when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => value,
        _ => Quoted(value),
    };

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
