using HubSpotInvoicing.Hosting.Settings;
using Spectre.Console;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Shows the settings: a table on a terminal, aligned text for pipes.</summary>
internal static class SettingsView
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    public static void Write(IAnsiConsole console, LoadedSettings loaded)
    {
        if (console.Profile.Out.IsTerminal)
        {
            console.Write(TableOf(loaded));
        }
        else
        {
            WritePlain(console.Profile.Out.Writer, loaded.Values);
        }

        WriteProblems(console.Profile.Out.Writer, loaded.Problems);
    }

    private static Table TableOf(LoadedSettings loaded)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("setting", "value", "origin");
        foreach (var value in loaded.Values)
        {
            var style = value.Problem is null ? Style.Plain : new Style(Color.Red);
            table.AddRow(
                new Text(value.Setting.Key, style),
                new Text(Marked(value), style),
                new Text(value.Origin, value.Origin == SettingsReader.DefaultOrigin ? Dim : style));
        }

        return table;
    }

    private static void WritePlain(TextWriter lines, IReadOnlyList<SettingValue> values)
    {
        var keyWidth = values.Max(v => v.Setting.Key.Length);
        var valueWidth = values.Max(v => Marked(v).Length);
        foreach (var value in values)
        {
            lines.WriteLine(
                $"{value.Setting.Key.PadRight(keyWidth)}  {Marked(value).PadRight(valueWidth)}  {value.Origin}");
        }
    }

    private static void WriteProblems(TextWriter lines, IReadOnlyList<SettingProblem> problems)
    {
        foreach (var problem in problems)
        {
            lines.WriteLine($"problem: {problem.Message}");
            lines.WriteLine($"what to do: {problem.Remedy}");
        }
    }

    private static string Marked(SettingValue value) =>
        value.Problem is null ? value.Text : $"{value.Text} (not usable)";
}
