using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class YearLaterTests
{
    private const string NextYear = "2027-11";

    [Fact]
    public async Task Changes_are_explained_in_the_report_the_explanation_and_the_invoice()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddDistributor("5");
        await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);
        account.World.SetCompany(company, new Dictionary<string, string>
        {
            ["next_renewal_date"] = "2027-11-20",
            ["us_states"] = "7",
        });
        account.Machine.Environment["Invoicing__ExplainInComments"] = "true";

        var explained = await account.Machine.RunAsync(
            "explain", "--company", company.ToString(CultureInfo.InvariantCulture), "--period", NextYear);
        var billed = await account.Machine.RunAsync("run", "--period", NextYear);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (explained, billed));
        const string Sentence = "USD 140.00 more than for 2026-11 (USD 1,279.00): USD +140.00 by the number of units.";
        Assert.Contains($"Before: {Sentence}", account.Machine.Output, StringComparison.Ordinal);
        var page = await ReadAsync(account, "2027", "report.html");
        Assert.Contains(Sentence, page, StringComparison.Ordinal);
        Assert.Contains("Against November 2026", page, StringComparison.Ordinal);
        Assert.Equal(
            "Distributor membership renewal for 2027-11. Distributor membership for 2027-11: "
            + "base USD 929.00 plus 7 territories at USD 70.00 each, USD 1,419.00 in total.",
            account.World.Invoices[^1].Record["hs_comments"]);
    }

    [Fact]
    public async Task The_page_over_all_runs_leads_to_each_report()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        await account.Machine.RunAsync("run", "--period", "2026-12");

        var index = await File.ReadAllTextAsync(
            account.Machine.PathOf("invoicing/reports/index.html"), TestContext.Current.CancellationToken);
        var runs = Directory.GetFiles(
            account.Machine.PathOf("invoicing/reports"), "report.html", SearchOption.AllDirectories);
        Assert.Equal(2, runs.Length);
        Assert.All(runs, run => Assert.Contains(
            Path.GetRelativePath(account.Machine.PathOf("invoicing/reports"), run).Replace('\\', '/'),
            index,
            StringComparison.Ordinal));
        Assert.Contains("2 runs", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_and_a_plan_leave_a_workbook()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);
        await account.Machine.RunAsync("run");

        Assert.All(new[] { "plan.xlsx", "invoices.xlsx" }, name => Assert.Single(
            Directory.GetFiles(account.Machine.PathOf("invoicing/reports"), name, SearchOption.AllDirectories)));
    }

    private static async Task<string> ReadAsync(EmulatedAccount account, string year, string name) =>
        System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(
            Assert.Single(Directory.GetFiles(
                account.Machine.PathOf($"invoicing/reports/{year}"), name, SearchOption.AllDirectories)),
            TestContext.Current.CancellationToken));
}
