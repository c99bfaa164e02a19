using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class RunTests
{
    [Fact]
    public async Task A_run_bills_everybody_and_names_its_documents()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(8, account.World.Invoices.Count(i => i.Status == "open"));
        Assert.Contains("8 of 8 companies invoiced", account.Machine.Output, StringComparison.Ordinal);
        var csv = account.Machine.Output.Split('\n').Single(l => l.Contains("invoices.csv", StringComparison.Ordinal));
        Assert.True(File.Exists(csv.Trim().Split(" ", StringSplitOptions.RemoveEmptyEntries)[1]));
    }

    [Fact]
    public async Task Without_a_period_the_month_of_the_accounts_zone_is_billed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        await account.Machine.RunAsync("run");

        Assert.Contains("period 2026-11", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_writes_nothing_to_HubSpot_or_the_ledger()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);

        var exit = await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("8 of 8 companies would be invoiced", account.Machine.Output, StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
        Assert.Empty(account.World.LineItems);
        Assert.Empty(account.World.Mails);
        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing/ledger/2026-11")));
    }

    [Fact]
    public async Task A_plan_needs_no_template()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment.Remove("Delivering__TemplateEmailId");

        var exit = await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
    }

    [Fact]
    public async Task Only_the_companies_named_are_billed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        long[] companies = [account.AddProvider(), account.AddProvider(), account.AddProvider()];

        await account.Machine.RunAsync("run", "--company", Text(companies[0]), "--company", Text(companies[2]));

        Assert.Equal([companies[0], companies[2]], account.World.Invoices.SelectMany(i => i.CompanyIds).Order());
    }

    [Fact]
    public async Task A_company_that_was_named_and_does_not_renew_is_told()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period, "--company", "123456");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Not renewing in 2026-11: 123456.", account.Machine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service-provider", 1)]
    [InlineData("Distributor", 0)]
    public async Task Only_the_types_named_are_billed(string type, int invoices)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        var exit = await account.Machine.RunAsync("run", "--type", type);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(invoices, account.World.Invoices.Count);
    }

    [Fact]
    public async Task Missed_companies_are_listed_and_billed_only_when_asked_for()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment["Fetching__FirstPeriod"] = "2026-09";
        account.AddProvider(renewal: "2026-10-05");

        await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);
        Assert.Contains("Missed: 1 of earlier months", account.Machine.Output, StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
        await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period, "--include-missed");

        Assert.EndsWith(":2026-10", Assert.Single(account.World.Invoices).Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_channel_File_writes_the_mails_to_the_folder()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment["Delivering__Channel"] = "File";
        account.Machine.Environment.Remove("Delivering__TemplateEmailId");
        account.AddProvider();

        var exit = await account.Machine.RunAsync("run", "--out", "o");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Single(Directory.GetFiles(account.Machine.PathOf("o/mail"), "*.eml", SearchOption.AllDirectories));
        Assert.Contains(
            $"mails          {account.Machine.PathOf("o/mail")}", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_asked_to_stop_says_so_and_exits_with_2()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 3);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var exit = await account.Machine.RunUntilAsync(["run"], stop.Token);

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task A_brake_that_closes_says_which_and_how_to_go_on_and_exits_with_2()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.AddProvider();
        account.Machine.Environment["Running__CanaryInvoices"] = "1";

        var exit = await account.Machine.RunAsync("run");
        account.Machine.Environment.Remove("Running__CanaryInvoices");
        var opened = await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Unfinished, ExitCode.Done), (exit, opened));
        Assert.Contains(
            "The run stopped early: The brake Running:CanaryInvoices closed",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains("open the brake that is named", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(2, account.World.Invoices.Count);
        Assert.Equal(2, account.World.Mails.Count);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
