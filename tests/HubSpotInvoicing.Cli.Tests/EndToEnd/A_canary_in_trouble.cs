using System.Text.RegularExpressions;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed partial class A_canary_in_trouble
{
    private const string Create = "/crm/objects/{version}/invoices/batch/create";
    private const string Update = "/crm/objects/{version}/invoices/batch/update";

    [Fact]
    public async Task A_canary_larger_than_the_month_bills_it_all_and_says_nothing_of_a_rest()
    {
        await using var account = await AccountOfAsync(3);

        var exit = await account.Machine.RunAsync("run", "--canary", "10");

        Assert.Equal((ExitCode.Done, 3), (exit, Open(account)));
        Assert.DoesNotContain("the rest waits", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canary_counts_neither_who_is_held_nor_who_is_rejected()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddHeld();
        account.AddDistributor("");
        account.AddHeld();
        account.AddProvider();
        account.AddProvider();

        var exit = await account.Machine.RunAsync("run", "--canary", "1");

        Assert.Equal((ExitCode.Done, 1), (exit, Open(account)));
    }

    [Theory]
    [InlineData(Create, true)]
    [InlineData(Create, false)]
    [InlineData(Update, true)]
    [InlineData(Update, false)]
    public async Task A_canary_that_dies_is_carried_on_and_nobody_is_billed_twice(string at, bool isStored)
    {
        await using var account = await AccountOfAsync(5);
        var last = long.MaxValue;
        account.Faults.Received = (request, _) =>
        {
            Interlocked.CompareExchange(
                ref last, request.Template == at ? request.Number : long.MaxValue, long.MaxValue);
            return ValueTask.CompletedTask;
        };
        account.Faults.When(
            r => r.Template == at, Fault.Reset(isStored ? FaultMoment.AfterCommit : FaultMoment.BeforeCommit));
        account.Faults.When(
            r => r.Number > Interlocked.Read(ref last), Fault.Reset(FaultMoment.BeforeCommit), int.MaxValue);
        var died = await account.Machine.RunAsync("run", "--canary", "2");
        account.Faults.Clear();
        var opened = Open(account);
        var again = await account.Machine.RunAsync("run", "--canary", "2");
        var canaries = Open(account);
        var rest = await account.Machine.RunAsync("run");

        Assert.NotEqual(ExitCode.Done, died);
        Assert.True((again, rest) == (ExitCode.Done, ExitCode.Done), account.Machine.Output + account.Machine.Error);
        Assert.InRange(canaries, 2, 4);
        Assert.Equal((5, 5), (Open(account), account.World.Invoices.Count(i => !i.Archived)));
        Assert.Equal(5, account.World.Mails.Count);
        Assert.InRange(opened, 0, 2);
    }

    [Fact]
    public async Task A_canary_of_an_approved_plan_touches_nobody_who_was_excepted()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var excepted = account.AddProvider();
        account.AddProvider();
        account.AddProvider();
        account.Machine.Environment["Review__Mode"] = "All";
        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);
        var hash = Hash().Match(account.Machine.Output).Groups[1].Value;
        await account.Machine.RunAsync(
            "approve", "--plan", hash, "--by", "treasurer", "--except", $"{excepted}", "--note", "leaves");

        var exit = await account.Machine.RunAsync("apply", "--plan", hash, "--canary", "1");
        var only = Open(account);
        var rest = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal((ExitCode.Done, 1), (exit, only));
        Assert.Equal((ExitCode.Done, 2), (rest, Open(account)));
        Assert.DoesNotContain(account.World.Invoices, i => i.CompanyIds.Contains(excepted));
    }

    [Theory]
    [InlineData("1", "3", 1)]
    [InlineData("3", "1", 1)]
    public async Task Of_canary_and_limit_the_smaller_one_ends_the_run(string limit, string canary, int billed)
    {
        await using var account = await AccountOfAsync(5);
        account.Machine.Environment["Running__InvoicesMax"] = limit;

        var exit = await account.Machine.RunAsync("run", "--canary", canary);

        Assert.Equal(limit == "1" ? ExitCode.Unfinished : ExitCode.Done, exit);
        Assert.Equal(billed, Open(account));
    }

    private static int Open(EmulatedAccount account) => account.World.Invoices.Count(i => i.Status == "open");

    private static async Task<EmulatedAccount> AccountOfAsync(int companies)
    {
        var account = await EmulatedAccount.StartAsync();
        for (var n = 0; n < companies; n++)
        {
            account.AddProvider();
        }

        return account;
    }

    [GeneratedRegex("Plan ([0-9a-f]{64})")]
    private static partial Regex Hash();
}
