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
