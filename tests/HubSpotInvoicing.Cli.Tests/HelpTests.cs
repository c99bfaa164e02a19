namespace HubSpotInvoicing.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs =>
    [
        "demo", "emulator", "setup", "doctor", "plan", "run", "readiness", "forecast", "compare-books", "snapshot", "explain",
        "release", "resolve", "audit", "ledger", "ledger verify", "ledger show", "config", "version",
        "completion",
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_explains_itself_with_an_example(string verb)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync([.. verb.Split(' '), "--help"]);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains($"Example:\n  hubspot-invoicing {verb}", machine.Output, StringComparison.Ordinal);
        Assert.Empty(machine.Error);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_example_of_every_verb_is_understood(string verb)
    {
        using var machine = new Machine();
        await machine.RunAsync([.. verb.Split(' '), "--help"]);
        var example = machine.Output.Split("Example:\n")[1].Trim().Split(' ').Skip(1).ToList();

        var exit = await machine.RunAsync([.. example, "--help"]);

        Assert.Equal(ExitCode.Done, exit);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_program_lists_every_verb(string verb)
    {
        using var machine = new Machine();

        var exit = await machine.RunAsync("--help");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains($"\n  {verb.Split(' ')[0]} ", machine.Output, StringComparison.Ordinal);
        Assert.All(machine.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }
}
