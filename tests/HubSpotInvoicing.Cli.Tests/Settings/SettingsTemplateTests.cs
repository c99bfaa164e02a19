using System.Text.RegularExpressions;
using HubSpotInvoicing.Hosting.Settings;

namespace HubSpotInvoicing.Cli.Settings;

public sealed partial class SettingsTemplateTests
{
    private const string File = "appsettings.json";

    private static readonly Dictionary<string, string> NoEnvironment = [];

    [Fact]
    public void Every_setting_is_in_it_with_its_meaning()
    {
        var text = SettingsTemplate.Render(NoEnvironment);

        Assert.All(SettingCatalog.All, s =>
        {
            Assert.Contains($"// {s.Description}\n", text, StringComparison.Ordinal);
            Assert.Contains(
                s.IsSecret ? s.EnvironmentVariable : $"\"{s.Key.Split(':')[^1]}\":", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void As_it_is_written_it_sets_nothing_but_what_is_known()
    {
        using var machine = new Machine();
        machine.Write(File, SettingsTemplate.Render(new Dictionary<string, string>
        {
            ["HubSpot:PortalId"] = "4242001",
            ["Fetching:ContactLabel"] = "Dues \"one\"",
            ["HubSpot:AccessToken"] = "secret",
        }));

        var loaded = SettingsReader.Load(machine.Folder, NoEnvironment);

        Assert.Empty(loaded.Problems);
        Assert.Equal(
            ["4242001", "Dues \"one\""], loaded.Values.Where(v => v.Origin == File).Select(v => v.Text));
    }

    [Fact]
    public void Each_line_can_be_taken_out_of_its_comment_as_it_stands()
    {
        using var machine = new Machine();
        var text = SettingsTemplate.Render(NoEnvironment);
        var open = CommentedSetting().Replace(text, "$1$2");
        machine.Write(File, open);

        var loaded = SettingsReader.Load(machine.Folder, NoEnvironment);

        Assert.NotEqual(text, open);
        Assert.Empty(loaded.Problems);
        Assert.All(
            loaded.Values,
            v => Assert.Equal(v.Setting.Read(new ProductSettings()) ?? "", v.Text == "(not set)" ? "" : v.Text));
    }

    [Fact]
    public void A_file_that_an_editor_on_Windows_saved_is_read_the_same()
    {
        using var machine = new Machine();
        var text = SettingsTemplate.Render(new Dictionary<string, string> { ["HubSpot:PortalId"] = "4242001" });
        machine.Write(File, "\uFEFF" + text.ReplaceLineEndings("\r\n"));

        var loaded = SettingsReader.Load(machine.Folder, NoEnvironment);

        Assert.Empty(loaded.Problems);
        Assert.Equal(4242001, loaded.Settings.HubSpot.PortalId);
    }

    [GeneratedRegex("^( *)// (\"[^\"]+\": .*,)$", RegexOptions.Multiline)]
    private static partial Regex CommentedSetting();
}
