using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_readme_has_every_setting_once_and_no_other() => Assert.Equal(
        SettingCatalog.All.Select(s => s.Key).Order(StringComparer.Ordinal),
        Section("## Settings").SelectMany(SettingsIn).Order(StringComparer.Ordinal));

    [Fact]
    public void The_readme_names_every_verb()
    {
        var named = Section("## The verbs").SelectMany(line => Quoted().Matches(line)).Select(m => m.Groups[1].Value);

        Assert.Superset(
            HelpTests.Verbs.Select(v => v.Data).Where(verb => verb != "ledger").ToHashSet(), named.ToHashSet());
    }

    /// <summary>The settings of a row's first cell; <c>…</c> stands for the section of the one before.</summary>
    private static IEnumerable<string> SettingsIn(string line)
    {
        var section = "";
        foreach (var name in Quoted().Matches(line.Split(" | ")[0]).Select(m => m.Groups[1].Value))
        {
            section = name.StartsWith('…') ? section : name[..name.LastIndexOf(':')];
            yield return name.Replace("…", section, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Section(string heading, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here) ?? ".", "..", "..", "README.md"))
            .SkipWhile(line => line != heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
