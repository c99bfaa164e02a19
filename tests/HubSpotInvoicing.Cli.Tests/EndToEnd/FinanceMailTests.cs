namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class FinanceMailTests
{
    [Fact]
    public async Task A_run_leaves_a_report_mail_and_says_where()
    {
        await using var account = await StartAsync(companies: 3);

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);

        var mail = Assert.Single(Mails(account));
        Assert.Equal(ExitCode.Done, exit);
        Assert.StartsWith("report-", Path.GetFileName(mail), StringComparison.Ordinal);
        Assert.Contains($"report mail    {mail}", account.Machine.Output, StringComparison.Ordinal);
        var text = await TextOfAsync(mail);
        Assert.Contains("3 invoiced", text, StringComparison.Ordinal);
        Assert.Contains("filename=\"invoices.csv\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_mails_nobody()
    {
        await using var account = await StartAsync(companies: 1);

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        Assert.Empty(Mails(account));
    }

    [Fact]
    public async Task Without_a_channel_nobody_is_mailed()
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment.Remove("Mail__Channel");

        await account.Machine.RunAsync("run");

        Assert.Empty(Mails(account));
    }

    [Fact]
    public async Task A_run_that_cannot_start_leaves_an_error_mail_that_says_why()
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment["HubSpot__AccessToken"] = "pat-wrong-4711";

        var exit = await account.Machine.RunAsync("run", "--period", EmulatedAccount.Period);

        var mail = Assert.Single(Mails(account));
        Assert.Equal(ExitCode.NotRun, exit);
        Assert.StartsWith("error-", Path.GetFileName(mail), StringComparison.Ordinal);
        var text = await TextOfAsync(mail);
        Assert.Contains("HubSpot does not accept the access token (401)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Invoicing__TermsDayz",
        "30",
        "Unknown setting Invoicing:TermsDayz (environment variable Invoicing__TermsDayz)")]
    [InlineData("HubSpot__AccessToken", "", "Set the environment variable HubSpot__AccessToken")]
    [InlineData("Pricing__Book", "nowhere.json", "Correct Pricing:Book")]
    public async Task A_setting_that_keeps_a_run_from_starting_is_mailed_with_what_to_do(
        string name, string value, string expected)
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment[name] = value;

        var exit = await account.Machine.RunAsync("run");

        var text = await TextOfAsync(Assert.Single(Mails(account)));
        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("something is not set up as it has to be", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("what to do:", account.Machine.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.Calls);
    }

    [Fact]
    public async Task A_secret_in_the_wrong_setting_is_in_no_mail()
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment["HubSpot__PortalId"] = "pat-na1-4711";

        await account.Machine.RunAsync("run");

        var text = await TextOfAsync(Assert.Single(Mails(account)));
        Assert.Contains("HubSpot:PortalId (environment variable HubSpot__PortalId)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail__To", "not an address")]
    [InlineData("Mail__Too", "finance@example.org")]
    [InlineData("Aws__ServiceUrl", "nowhere")]
    public async Task Nobody_is_mailed_of_a_wrong_start_while_the_mails_own_settings_are_wrong(
        string name, string value)
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment[name] = value;

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            name.Replace("__", ":", StringComparison.Ordinal), account.Machine.Error, StringComparison.Ordinal);
        Assert.Empty(Mails(account));
    }

    [Fact]
    public async Task A_plan_that_cannot_start_mails_nobody()
    {
        await using var account = await StartAsync(companies: 1);
        account.Machine.Environment["Invoicing__TermsDayz"] = "30";

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        Assert.Empty(Mails(account));
    }

    [Fact]
    public async Task A_run_that_stops_early_leaves_both_under_its_own_name()
    {
        await using var account = await StartAsync(companies: 2);
        account.Machine.Environment["Running__CanaryInvoices"] = "1";

        var exit = await account.Machine.RunAsync("run");

        var names = Mails(account).Select(Path.GetFileNameWithoutExtension).OfType<string>().ToList();
        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Equal(["error", "report"], names.Select(n => n.Split('-')[0]).Order());
        Assert.Single(names.Select(n => n[(n.IndexOf('-', StringComparison.Ordinal) + 1)..]).Distinct());
        Assert.All(names, n => Assert.Contains(n.Split('-')[^1], account.Machine.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_undoes_nothing_and_is_told()
    {
        await using var account = await StartAsync(companies: 2);
        Directory.CreateDirectory(account.Machine.PathOf("invoicing"));
        account.Machine.Write("invoicing/mail", "a file where the folder belongs");

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(2, account.World.Invoices.Count(i => i.Status == "open"));
        Assert.Contains("The report mail was not sent:", account.Machine.Output, StringComparison.Ordinal);
    }

    // Long lines of a body are continued, long headers are folded.
    private static async Task<string> TextOfAsync(string mail) =>
        (await File.ReadAllTextAsync(mail, TestContext.Current.CancellationToken))
            .Replace("=\r\n", "", StringComparison.Ordinal).Replace("\r\n ", " ", StringComparison.Ordinal);

    private static async Task<EmulatedAccount> StartAsync(int companies)
    {
        var account = await EmulatedAccount.StartAsync(companies);
        account.Machine.Environment["Mail__Channel"] = "File";
        return account;
    }

    private static string[] Mails(EmulatedAccount account)
    {
        var folder = account.Machine.PathOf("invoicing/mail");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories) : [];
    }
}
