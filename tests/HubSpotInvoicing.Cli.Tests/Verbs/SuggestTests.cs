using System.Globalization;

namespace HubSpotInvoicing.Cli.Verbs;

public sealed class SuggestTests
{
    [Theory]
    [InlineData("res", "resend", "resolve")]
    [InlineData("ledger v", "--verbose", "verify")]
    [InlineData("resolve --p", "--period")]
    [InlineData("resolve --as ", "invoiced", "not-invoiced")]
    [InlineData("resolve --company 9011 --as no", "not-invoiced")]
    [InlineData("emulator --port 0 --tier ", "enterprise", "none", "pro", "starter")]
    [InlineData("emulator --defect template-", "template-draft", "template-missing")]
    [InlineData("completion p", "--help", "pwsh")]
    [InlineData("unheard of")]
    public async Task Verbs_options_and_closed_values_are_suggested(string typed, params string[] expected)
    {
        using var machine = new Machine();

        var exit = await SuggestAsync(machine, typed);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(expected, machine.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Empty(machine.Error);
    }

    [Fact]
    public async Task Every_verb_is_suggested_to_whoever_has_typed_nothing()
    {
        using var machine = new Machine();

        await SuggestAsync(machine, "");

        var suggested = machine.Output.Split('\n');
        Assert.All(RootVerb.Create(machine.Surroundings).Subcommands, verb => Assert.Contains(verb.Name, suggested));
    }

    private static Task<int> SuggestAsync(Machine machine, string typed) =>
        machine.RunAsync(string.Create(CultureInfo.InvariantCulture, $"[suggest:{typed.Length}]"), typed);
}
