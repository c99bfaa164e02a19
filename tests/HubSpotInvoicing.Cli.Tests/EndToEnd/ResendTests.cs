using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class ResendTests
{
    [Fact]
    public async Task An_open_invoice_is_mailed_once_more_to_the_present_addressee_and_the_ledger_says_who_asked()
    {
        await using var account = await BilledAsync();
        var invoice = account.World.Invoices.Single();
        account.World.SetContact(
            invoice.ContactIds.Single(), new Dictionary<string, string> { ["email"] = "corrected@example.org" });

        var exit = await ResendAsync(account, "--reason", "address corrected");
        await account.Machine.RunAsync("run");
        var row = account.LastRow("outcome", "email_status", "contact_email");
        await account.Machine.RunAsync("ledger", "show", "--company", Company(account));

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(
            $"Mailed invoice {invoice.Number} of {invoice.Key} once more, to corrected@example.org: SENT.",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            [$"{invoice.Key}", $"{invoice.Key}/2"], account.World.Mails.Where(m => m.Delivered).Select(m => m.SendId));
        Assert.Equal("corrected@example.org", account.World.Mails[^1].To);
        Assert.Equal("AlreadyInvoiced;SENT;corrected@example.org", row);
        Assert.Contains("treasurer asked for mail 2, to contact", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("@", await AllSegmentsAsync(account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_mail_leaves_after_the_address_was_corrected()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddProvider();
        account.Switches.SetMailResult(Address(company), "PREVIOUSLY_BOUNCED");
        await account.Machine.RunAsync("run");

        var refused = await ResendAsync(account);
        account.Switches.SetMailResult(Address(company), "SENT");
        var sent = await ResendAsync(account);

        Assert.Equal((ExitCode.Unfinished, ExitCode.Done), (refused, sent));
        Assert.Contains("The mail was refused: PREVIOUSLY_BOUNCED.", account.Machine.Output, StringComparison.Ordinal);
        Assert.EndsWith("/3", Assert.Single(account.World.Mails, m => m.Delivered).SendId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_renews_in_another_month_by_now_still_gets_its_mail()
    {
        await using var account = await BilledAsync();
        account.World.SetCompany(
            account.World.Companies[0].Id, new Dictionary<string, string> { ["next_renewal_date"] = "2027-11-20" });

        var exit = await ResendAsync(account);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(2, account.World.Mails.Count(m => m.Delivered));
    }

    [Theory]
    [InlineData("paid", "is paid")]
    [InlineData("voided", "is voided")]
    public async Task What_is_not_open_any_more_is_not_mailed(string status, string words)
    {
        await using var account = await BilledAsync();
        account.World.SetInvoice(
            account.World.Invoices.Single().Id, new Dictionary<string, string> { ["hs_invoice_status"] = status });

        await AssertRefusedAsync(account, words);
    }

    [Fact]
    public async Task A_draft_is_not_mailed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Invoicing__StopAt"] = "Draft";
        await account.Machine.RunAsync("run");

        await AssertRefusedAsync(account, "The ledger has no open invoice");
    }

    [Fact]
    public async Task An_invoice_that_is_taken_back_is_not_mailed()
    {
        await using var account = await BilledAsync();
        await account.Machine.RunAsync("undo", "--run", account.FirstRun, "--apply");

        await AssertRefusedAsync(account, "is being taken back");
    }

    [Fact]
    public async Task Nothing_is_mailed_where_somebody_else_mails()
    {
        await using var account = await BilledAsync();
        account.Machine.Environment["Delivering__Channel"] = "None";

        await AssertRefusedAsync(account, "Delivering:Channel is None");
    }

    [Fact]
    public async Task Nobody_is_mailed_who_cannot_be_reached()
    {
        await using var account = await BilledAsync();
        account.World.SetContact(
            account.World.Contacts[0].Id, new Dictionary<string, string> { ["email"] = "nobody" });

        await AssertRefusedAsync(account, "has nobody who can be mailed");
    }

    [Fact]
    public async Task A_mail_whose_answer_is_lost_is_sent_once_for_each_act()
    {
        await using var account = await BilledAsync();
        account.Faults.When(IsMail, Fault.Reset(FaultMoment.AfterCommit));

        var lost = await ResendAsync(account);
        await account.Machine.RunAsync("run");
        await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Unfinished, lost);
        Assert.Equal(2, account.World.Mails.Count(m => m.Delivered));
        Assert.Equal("AlreadyInvoiced;IDEMPOTENT_IGNORE", account.LastRow("outcome", "email_status"));
    }

    [Fact]
    public async Task Mails_in_files_do_not_overwrite_each_other()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Delivering__Channel"] = "File";
        await account.Machine.RunAsync("run");

        await ResendAsync(account);

        var company = Company(account);
        Assert.Equal(
            [$"{company}-2.eml", $"{company}.eml"],
            Directory
                .GetFiles(account.Machine.PathOf("invoicing/mail/2026-11"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_name_it_is_a_wrong_command_line()
    {
        using var machine = new Machine();

        Assert.Equal(ExitCode.Usage, await machine.RunAsync("resend", "--company", "1", "--period", "2026-11"));
    }

    private static bool IsMail(RecordedRequest request) =>
        request.Template.EndsWith("single-email/send", StringComparison.Ordinal);

    private static async Task AssertRefusedAsync(EmulatedAccount account, string words)
    {
        var (mails, segments) = (account.World.Mails.Count, await AllSegmentsAsync(account));

        var exit = await ResendAsync(account);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(words, account.Machine.Error, StringComparison.Ordinal);
        Assert.Equal(mails, account.World.Mails.Count);
        Assert.DoesNotContain(
            "deliveryResent", (await AllSegmentsAsync(account))[segments.Length..], StringComparison.Ordinal);
    }

    private static async Task<EmulatedAccount> BilledAsync()
    {
        var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        return account;
    }

    private static Task<int> ResendAsync(EmulatedAccount account, params IReadOnlyList<string> more) =>
        account.Machine.RunAsync([
            "resend",
            "--company",
            Company(account),
            "--period",
            EmulatedAccount.Period,
            "--by",
            "treasurer",
            .. more,
        ]);

    private static async Task<string> AllSegmentsAsync(EmulatedAccount account)
    {
        var texts = account.Segments.Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        return string.Concat(await Task.WhenAll(texts));
    }

    private static string Company(EmulatedAccount account) => Text(account.World.Companies[0].Id);

    private static string Address(long company) => $"member-{Text(company)}@example.org";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
