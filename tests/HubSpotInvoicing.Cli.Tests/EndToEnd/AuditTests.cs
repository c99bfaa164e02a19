using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class AuditTests
{
    [Fact]
    public async Task A_month_that_was_billed_by_a_run_has_no_findings()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);
        await account.Machine.RunAsync("run");
        account.Machine.Clear();

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period, "--months", "0");

        Assert.True(exit == ExitCode.Done, account.Machine.Output);
        Assert.Contains(
            "Audit of 2026-11 · account 4242001 · no findings", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("no list of transactional e-mails", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_the_demo_edges_bring_is_explained_by_the_report()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        await account.Machine.RunAsync("run");
        account.Machine.Clear();

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period, "--months", "0");

        Assert.True(exit == ExitCode.Done, account.Machine.Output);
    }

    [Fact]
    public async Task A_planted_duplicate_is_told_with_its_ids_and_exits_with_2()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddProvider();
        await account.Machine.RunAsync("run");
        var invoice = account.World.Invoices.Single();
        account.World.AddInvoice(invoice.Record.Properties, company);
        account.Machine.Clear();

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"Duplicate      {company}:2026-11  invoices {invoice.Id}, "),
            account.Machine.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reports_that_are_in_a_bucket_are_not_seen_and_it_says_so(bool named)
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);
        await account.Machine.RunAsync("run");
        account.Machine.Clear();
        account.Machine.Environment["Storage__Bucket"] = "member-ledger";
        account.Machine.Environment["Storage__Region"] = "us-east-1";
        string[] report = named ? ["--report", "invoicing/reports"] : [];

        await account.Machine.RunAsync(["audit", "--period", EmulatedAccount.Period, "--months", "0", .. report]);

        Assert.Equal(
            !named,
            account.Machine.Output.Contains("Not seen: the reports in member-ledger.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_company_that_was_passed_over_is_told()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider(renewal: "2026-08-31");

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period, "--months", "3");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Contains("NotBilled", account.Machine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HubSpot__AccessToken", "pat-wrong-4711", "status 401")]
    [InlineData("HubSpot__PortalId", "99", "portal 99")]
    public async Task What_cannot_be_read_gives_no_verdict(string variable, string value, string message)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.Machine.Environment[variable] = value;

        var exit = await account.Machine.RunAsync("audit", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(message, account.Machine.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", account.Machine.Error, StringComparison.Ordinal);
    }
}
