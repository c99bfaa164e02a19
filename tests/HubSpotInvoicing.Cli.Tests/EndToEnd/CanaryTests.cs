using System.Text.RegularExpressions;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed partial class CanaryTests
{
    [Fact]
    public async Task A_canary_bills_its_number_prints_the_links_and_ends_well()
    {
        await using var account = await AccountOfAsync(5);

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period, "--canary", "2");

        Assert.True(exit == ExitCode.Done, account.Machine.Error + account.Machine.Output);
        Assert.Equal(2, account.World.Invoices.Count(i => i.Status == "open"));
        Assert.Equal(2, account.World.Mails.Count);
        GoldenFile.Verify("canary.golden.txt", Steady(account.Machine));
    }

    [Fact]
    public async Task The_next_run_takes_exactly_the_rest_and_the_referee_has_nothing_to_say()
    {
        await using var account = await AccountOfAsync(5);
        await account.Machine.RunAsync("run", "--canary", "1");
        await account.Machine.RunAsync("run", "--canary", "1");
        Assert.Equal(2, account.World.Invoices.Count);

        var exit = await account.Machine.RunAsync("run");
        account.Machine.Clear();
        var audit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period, "--months", "0");

        Assert.Equal((ExitCode.Done, 5), (exit, account.World.Invoices.Count(i => i.Status == "open")));
        Assert.True(audit == ExitCode.Done, account.Machine.Output);
    }

    [Fact]
    public async Task The_referee_who_is_asked_before_the_rest_is_billed_takes_the_report_for_it()
    {
        await using var account = await AccountOfAsync(3);
        await account.Machine.RunAsync("run", "--canary", "1");
        account.Machine.Clear();

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period, "--months", "0");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("no findings", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("2 NotReached", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_approved_plan_a_canary_is_applied_too()
    {
        await using var account = await AccountOfAsync(3);
        account.Machine.Environment["Review__Mode"] = "All";
        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);
        var hash = Hash().Match(account.Machine.Output).Groups[1].Value;
        await account.Machine.RunAsync("approve", "--plan", hash, "--by", "treasurer");

        var exit = await account.Machine.RunAsync("apply", "--plan", hash, "--canary", "1");
        var only = account.World.Invoices.Count;
        var rest = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal((ExitCode.Done, 1), (exit, only));
        Assert.Equal((ExitCode.Done, 3), (rest, account.World.Invoices.Count));
    }

    [Theory]
    [InlineData("run", "--canary", "0")]
    [InlineData("run", "--canary", "101")]
    [InlineData("run", "--canary", "all")]
    [InlineData("plan", "--canary", "3")]
    public async Task What_is_no_canary_is_refused(string verb, string option, string value)
    {
        await using var account = await AccountOfAsync(1);

        var exit = await account.Machine.RunAsync(verb, "--period", EmulatedAccount.Period, option, value);

        Assert.Equal(ExitCode.Usage, exit);
        Assert.Empty(account.World.Invoices);
    }

    private static async Task<EmulatedAccount> AccountOfAsync(int companies)
    {
        var account = await EmulatedAccount.StartAsync();
        for (var n = 0; n < companies; n++)
        {
            account.AddProvider();
        }

        return account;
    }

    /// <summary>Without what differs from run to run: the machine's folder, and what the requests took.</summary>
    private static string Steady(Machine machine) => Requests().Replace(
        machine.Output.Replace(machine.Folder, "…", StringComparison.Ordinal), "\n\n");

    [GeneratedRegex(@"\n\nRequests: .*?\n\n(?=What to do)", RegexOptions.Singleline)]
    private static partial Regex Requests();

    [GeneratedRegex("Plan ([0-9a-f]{64})")]
    private static partial Regex Hash();
}
