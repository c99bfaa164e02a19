using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class LedgerAndResolveTests
{
    [Fact]
    public async Task A_whole_ledger_is_proved_without_an_account()
    {
        await using var account = await BilledAsync();
        account.Machine.Environment.Clear();

        var exit = await account.Machine.RunAsync("ledger", "verify");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Matches(
            "2026-11  whole  [0-9]+ segments, [0-9]+ facts of 2 companies, .* hash [0-9a-f]{64}",
            account.Machine.Output);
    }

    [Fact]
    public async Task A_changed_segment_is_named()
    {
        await using var account = await BilledAsync();
        var segment = Segments(account)[1];
        var text = await File.ReadAllTextAsync(segment, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            segment,
            text.Replace("run\":\"2026", "run\":\"2025", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var exit = await account.Machine.RunAsync("ledger", "verify", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("2026-11  DAMAGED at segment", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("is damaged", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removed_segment_is_named()
    {
        await using var account = await BilledAsync();
        File.Delete(Segments(account)[1]);

        var exit = await account.Machine.RunAsync("ledger", "verify");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("2026-11  DAMAGED at segment 2", account.Machine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out", "elsewhere")]
    [InlineData("--period", "2026-10")]
    public async Task A_ledger_that_is_not_there_is_not_called_whole(string option, string value)
    {
        await using var account = await BilledAsync();

        var exit = await account.Machine.RunAsync("ledger", "verify", option, value);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("There is no ledger", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_to_a_company_is_told_in_order()
    {
        await using var account = await BilledAsync();
        var invoice = account.World.Invoices[0];
        var company = Text(invoice.CompanyIds.Single());

        var exit = await account.Machine.RunAsync("ledger", "show", "--company", company);

        Assert.Equal(ExitCode.Done, exit);
        var lines = account.Machine.Output.Split('\n');
        Assert.Equal($"Company {company}, period 2026-11", lines[0]);
        Assert.Matches(
            "^  2026-11-16 12:.. ?.* UTC  run 20261116T.*  claimed: Service Provider membership, USD 1,250.00",
            lines[1]);
        Assert.Contains(
            $"invoice {invoice.Id} is open as {invoice.Number}", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("dues written to the company", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_the_ledger_never_heard_of_is_said_to_be_unknown()
    {
        await using var account = await BilledAsync();

        var exit = await account.Machine.RunAsync("ledger", "show", "--company", "4711");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("knows nothing of company 4711", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_was_resolved_as_invoiced_is_not_billed_and_the_ledger_says_who_said_so()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());

        var exit = await ResolveAsync(account, company, "invoiced");
        await account.Machine.RunAsync("run");
        await account.Machine.RunAsync("ledger", "show", "--company", company);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Empty(account.World.Invoices);
        Assert.Contains(
            "resolved by treasurer as invoiced: checked by phone", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_in_doubt_cannot_be_resolved_as_not_invoiced()
    {
        await using var account = await BilledAsync();

        var exit = await ResolveAsync(account, Text(account.World.Invoices[0].CompanyIds.Single()), "not-invoiced");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("HubSpot shows invoice", account.Machine.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger")]
    [InlineData("ledger", "prove")]
    [InlineData("resolve", "--company", "1", "--period", "2026-11", "--as", "perhaps", "--reason", "r", "--by", "b")]
    [InlineData("resolve", "--company", "1", "--period", "2026-11", "--as", "invoiced", "--reason", " ", "--by", "b")]
    public async Task What_cannot_be_understood_is_a_wrong_command_line(params string[] args)
    {
        using var machine = new Machine();

        Assert.Equal(ExitCode.Usage, await machine.RunAsync(args));
    }

    private static async Task<EmulatedAccount> BilledAsync()
    {
        var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        account.Machine.Clear();
        return account;
    }

    private static Task<int> ResolveAsync(EmulatedAccount account, string company, string word) =>
        account.Machine.RunAsync(
            "resolve",
            "--company",
            company,
            "--period",
            EmulatedAccount.Period,
            "--as",
            word,
            "--reason",
            "checked by phone",
            "--by",
            "treasurer");

    private static List<string> Segments(EmulatedAccount account) =>
    [
        .. Directory
            .GetFiles(account.Machine.PathOf("invoicing/ledger/2026-11"), "*.json")
            .Order(StringComparer.Ordinal),
    ];

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
