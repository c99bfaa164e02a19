using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.Verbs;

public sealed class ConfigVerbTests
{
    [Fact]
    public async Task The_settings_are_shown_with_value_and_origin()
    {
        using var machine = new Machine();
        machine.Write(
            "appsettings.json",
            """{ "Fetching": { "MissedMonths": 6 }, "HubSpot": { "PortalId": 4242001 } }"""
        );
        machine.Environment["HubSpot__AccessToken"] = "pat-hidden";

        var exit = await machine.RunAsync("config");

        Assert.Equal(ExitCode.Done, exit);
        GoldenFile.Verify("config.golden.txt", machine.Output);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_are_marked_and_still_shown()
    {
        using var machine = new Machine();
        machine.Write("appsettings.json", """{ "Fetching": { "MissedMonth": 6 } }""");
        machine.Environment["HubSpot__Tier"] = "Gold";

        var exit = await machine.RunAsync("config");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Gold (not usable)", machine.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean Fetching:MissedMonths?", machine.Output, StringComparison.Ordinal);
        Assert.Contains("Invoicing:TermsDays", machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_does_not_hide_the_other_settings()
    {
        using var machine = new Machine();
        machine.Write("appsettings.json", "{");

        var exit = await machine.RunAsync("config");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(
            "problem: appsettings.json, line 1: this is not valid JSON.\n"
            + "what to do: Correct that line; a missing comma, quote or brace is the usual cause.",
            machine.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("Invoicing:TermsDays", machine.Output, StringComparison.Ordinal);
    }
}
