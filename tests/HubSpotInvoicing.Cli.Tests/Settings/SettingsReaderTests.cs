using HubSpotInvoicing.Delivering;
using HubSpotInvoicing.Hosting.Settings;
using HubSpotInvoicing.HubSpot;

namespace HubSpotInvoicing.Cli.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Without_file_and_variables_the_defaults_are_in_effect()
    {
        using var machine = new Machine();

        var loaded = SettingsReader.Load(machine.Folder, machine.Environment);

        Assert.Empty(loaded.Problems);
        Assert.All(loaded.Values, v => Assert.Equal("default", v.Origin));
        Assert.Equal(30, loaded.Usable().Invoicing.TermsDays);
    }

    [Fact]
    public void A_variable_wins_over_the_file_in_any_case()
    {
        using var machine = new Machine();
        machine.Write("appsettings.json", """
            {
              // Terms are agreed with the board.
              "invoicing": { "termsDays": 45, "LeaseSeconds": 90 },
              "Delivering": { "Channel": "file" },
            }
            """);
        machine.Environment["INVOICING__TERMSDAYS"] = "60";

        var loaded = SettingsReader.Load(machine.Folder, machine.Environment);

        Assert.Equal(60, loaded.Usable().Invoicing.TermsDays);
        Assert.Equal(90, loaded.Settings.Invoicing.LeaseSeconds);
        Assert.Equal(DeliveryChannel.File, loaded.Settings.Delivering.Channel);
        Assert.Equal(
            ["appsettings.json", "appsettings.json", "environment variable INVOICING__TERMSDAYS"],
            loaded.Values.Select(v => v.Origin).Where(o => o != "default").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Empty_sections_and_nulls_say_nothing()
    {
        using var machine = new Machine();
        machine.Write(
            "appsettings.json",
            """{ "HubSpot": {}, "Fetching": { "Properties": {}, "FirstPeriod": null } }"""
        );

        var loaded = SettingsReader.Load(machine.Folder, machine.Environment);

        Assert.Empty(loaded.Problems);
    }

    [Fact]
    public void A_value_that_cannot_be_used_leaves_the_others_in_effect()
    {
        using var machine = new Machine();
        machine.Environment["HubSpot__Tier"] = "x";
        machine.Environment["HubSpot__PortalId"] = "77";

        var loaded = SettingsReader.Load(machine.Folder, machine.Environment);

        Assert.Equal("HubSpot:Tier", Assert.Single(loaded.Problems).Key);
        Assert.Equal(77, loaded.Settings.HubSpot.PortalId);
        Assert.Equal(HubSpotTier.Pro, loaded.Settings.HubSpot.Tier);
        Assert.Throws<RunRefusedException>(loaded.Usable);
    }

    [Theory]
    [InlineData("Fetching__Properties__Renewal", " Did you mean Fetching:Properties:RenewalDate?")]
    [InlineData("HubSpot__Teir", " Did you mean HubSpot:Tier?")]
    [InlineData("HubSpot__Tier__0", " Did you mean HubSpot:Tier?")]
    [InlineData("Pricing__ApprovalLimits__Sponsor", "")]
    public void An_unknown_setting_is_looked_for_in_its_own_section(string variable, string question)
    {
        var loaded = SettingsReader.Load(
            "no-such-folder", new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = "1" });

        Assert.Equal(
            $"Unknown setting {variable.Replace("__", ":", StringComparison.Ordinal)} "
            + $"(environment variable {variable}).{question}",
            Assert.Single(loaded.Problems).Message);
    }

    [Fact]
    public void The_token_is_never_shown()
    {
        using var machine = new Machine();
        machine.Environment["HubSpot__AccessToken"] = "pat-hidden";

        var loaded = SettingsReader.Load(machine.Folder, machine.Environment);

        Assert.Equal("pat-hidden", loaded.Settings.HubSpot.AccessToken);
        Assert.Equal("***", loaded.Values.Single(v => v.Setting.Key == "HubSpot:AccessToken").Text);
    }
}
