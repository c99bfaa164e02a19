using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_mail_that_was_only_accepted_is_asked_after_and_its_result_kept()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Delivering__StatusPolls"] = "0";
        account.Switches.MailDelay = TimeSpan.FromMilliseconds(1);
        await account.Machine.RunAsync("run");
        var pending = account.LastRow("email_status");

        var exit = await DeliveryAsync(account);
        await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Done, "PENDING"), (exit, pending));
        Assert.Matches("SENT +1", account.Machine.Output);
        Assert.Equal("AlreadyInvoiced;SENT", account.LastRow("outcome", "email_status"));
    }

    [Fact]
    public async Task A_refused_mail_is_listed_with_the_address_to_correct()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddProvider();
        account.Switches.SetMailResult(Address(company), "PREVIOUSLY_BOUNCED");
        await account.Machine.RunAsync("run");

        await DeliveryAsync(account);

        Assert.Contains(
            $"  {Text(company)}:2026-11  PREVIOUSLY_BOUNCED  {Address(company)}  "
            + "https://app.hubspot.com/contacts/4242001/record/0-2/",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "resend --company ID --period 2026-11 --by NAME", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_mail_service_told_is_kept_without_addresses_and_shown_by_the_next_report()
    {
        await using var account = await BilledAsync();
        var company = account.World.Companies[0].Id;
        Keep(account, company, "Delivery");
        Keep(account, company, "Bounce");

        await DeliveryAsync(account);
        var segments = account.Segments.Count;
        await DeliveryAsync(account);
        await account.Machine.RunAsync("run");
        var row = account.LastRow("outcome", "email_status");
        await account.Machine.RunAsync("ledger", "show", "--company", Text(company));

        Assert.Equal(segments, account.Segments.Count);
        Assert.Contains(
            $"  {Text(company)}:2026-11  BOUNCED  gone@member.example  https://",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Equal("AlreadyInvoiced;BOUNCED", row);
        Assert.Contains("mail 1 was bounced", account.Machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Segments, file => File.ReadAllText(file).Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_told_of_a_mail_that_another_one_replaced_is_no_news()
    {
        await using var account = await BilledAsync();
        var company = account.World.Companies[0].Id;
        Keep(account, company, "Bounce");
        await DeliveryAsync(account);
        await account.Machine.RunAsync(
            "resend", "--company", Text(company), "--period", EmulatedAccount.Period, "--by", "treasurer");
        account.Machine.Clear();

        await DeliveryAsync(account);

        Assert.Matches("SENT +1", account.Machine.Output);
        Assert.DoesNotContain("To correct", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_invoices_is_refused()
    {
        await using var account = await BilledAsync();

        var exit = await account.Machine.RunAsync("delivery", "--period", "2026-10");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("has no open invoice of 2026-10", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_event_of_the_mail_service_is_passed_over()
    {
        await using var account = await BilledAsync();
        Directory.CreateDirectory(account.Machine.PathOf("invoicing/mail-events/2026-11/0100-Bounce.json"));
        File.WriteAllText(account.Machine.PathOf("invoicing/mail-events/2026-11/0101-Bounce.json"), "no event");

        var exit = await DeliveryAsync(account);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Matches("SENT +1", account.Machine.Output);
    }

    private static Task<int> DeliveryAsync(EmulatedAccount account) =>
        account.Machine.RunAsync("delivery", "--period", EmulatedAccount.Period);

    private static void Keep(EmulatedAccount account, long company, string kind)
    {
        var folder = account.Machine.PathOf("invoicing/mail-events/2026-11");
        Directory.CreateDirectory(folder);
        var bounced =
            kind == "Bounce" ? """ "bounce":{"bouncedRecipients":[{"emailAddress":"gone@member.example"}]},""" : "";
        File.WriteAllText(
            Path.Combine(folder, $"0100-{kind}.json"),
            $$$"""
            {"eventType":"{{{kind}}}",{{{bounced}}}"mail":{"messageId":"0100","timestamp":"2026-11-16T12:00:00Z",
             "tags":{"company":["{{{Text(company)}}}"],"period":["2026-11"]} } }
            """);
    }

    private static async Task<EmulatedAccount> BilledAsync()
    {
        var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        return account;
    }

    private static string Address(long company) => $"member-{Text(company)}@example.org";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
