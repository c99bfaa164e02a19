using System.Globalization;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class ExplainAndReleaseTests
{
    [Fact]
    public async Task An_amount_is_explained_step_by_step()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());

        var exit = await account.Machine.RunAsync("explain", "--company", company, "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
        Assert.StartsWith("Service Provider membership for 2026-11", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains($"Invoice key: {company}:2026-11", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("Total: USD 1,250.00", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanations_read_as_approved()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var companies = new[] { account.AddDistributor("Ohio;Texas"), account.AddHeld(), account.AddProvider() };
        await ReleaseAsync(account, Text(companies[1]), "1500.00");

        foreach (var company in companies)
        {
            await account.Machine.RunAsync("explain", "--company", Text(company), "--period", EmulatedAccount.Period);
        }

        GoldenFile.Verify("explain.golden.txt", account.Machine.Output);
    }

    [Fact]
    public async Task A_company_that_does_not_renew_in_the_month_is_not_explained()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());

        var exit = await account.Machine.RunAsync("explain", "--company", company, "--period", "2026-12");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            $"Company {company} does not renew in 2026-12.", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_quote_is_invoiced_by_the_next_run()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddHeld());
        await account.Machine.RunAsync("run");
        Assert.Empty(account.World.Invoices);

        var released = await ReleaseAsync(account, company, "1500.00");
        await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, released);
        Assert.Contains(
            $"Released {company}:2026-11 at USD 1,500.00.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Single(account.World.Invoices);
    }

    [Fact]
    public async Task A_release_of_another_amount_is_refused()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddHeld());

        var exit = await ReleaseAsync(account, company, "3500");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("USD 1,500.00, which is not the amount named", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_where_everything_waits_for_an_approval_says_so()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddHeld());
        account.Machine.Environment["Review__Mode"] = "All";

        await ReleaseAsync(account, company, "1500.00");

        Assert.Contains(
            "plan --period 2026-11, then approve and apply.", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("The next run", account.Machine.Output, StringComparison.Ordinal);
    }

    private static Task<int> ReleaseAsync(EmulatedAccount account, string company, string amount) =>
        account.Machine.RunAsync(
            "release",
            "--company",
            company,
            "--period",
            EmulatedAccount.Period,
            "--amount",
            amount,
            "--by",
            "treasurer");

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
