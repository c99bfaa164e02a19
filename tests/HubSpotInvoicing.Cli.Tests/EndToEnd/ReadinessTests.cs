using System.Globalization;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class ReadinessTests
{
    [Fact]
    public async Task Everybody_whom_the_plan_rejects_or_holds_is_in_the_letter_with_who_can_fix_it()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);

        var exit = await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);
        var letter = Documents.Rows(Documents.Find(account.Machine, "readiness.csv"));
        var plan = Documents.Rows(Documents.Find(account.Machine, "plan.csv"))
            .Where(r => r["outcome"] is "Held" or "Rejected").ToList();
        Assert.Equal(ExitCode.Done, exit);
        Assert.NotEmpty(plan);
        Assert.Equal(
            plan.Select(r => (r["company_id"], r["outcome"], r["reasons"], r["amount"])),
            letter.OrderBy(r => r["company_id"], StringComparer.Ordinal)
                .Select(r => (r["company_id"], r["outcome"], r["reasons"], r["amount"])));
        Assert.All(letter, row => Assert.Equal(
            OwnerOf(account, row["company_id"]), row["owner_id"]));
        Assert.All(letter, row => Assert.NotEmpty(row["what_to_do"]));
        Assert.All(letter, row => Assert.Contains("The run of 2026-11", row["if_ignored"], StringComparison.Ordinal));
        Assert.All(letter, row => Assert.EndsWith(row["company_id"], row["company_link"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Owners_are_named_and_those_without_one_come_last()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);

        await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        var names = Documents.Rows(Documents.Find(account.Machine, "readiness.csv")).Select(r => r["owner"]).Distinct();
        Assert.Equal(["Membership Canada", "Membership East", "Membership West", ""], names);
    }

    [Fact]
    public async Task Without_the_scope_owners_are_shown_by_id_and_the_scope_is_named()
    {
        await using var account = await EmulatedAccount.StartAsync(
            80,
            scopes:
            [
                "crm.objects.companies.read", "crm.objects.contacts.read", "crm.objects.invoices.read", "e-commerce"
            ]);

        var exit = await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("HubSpot owner 7301: ", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains(
            "the token lacks the scope crm.objects.owners.read", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailed_letter_lies_with_the_mails_and_has_the_list_attached()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddHeld();
        account.Machine.Environment["Mail__Channel"] = "File";

        var exit = await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period, "--mail");

        var mail = await File.ReadAllTextAsync(
            Documents.Find(account.Machine, "readiness-*.eml"), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("filename=\"readiness.csv\"", mail, StringComparison.Ordinal);
        Assert.Contains("Ready for November 2026? 1 company to put right", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_mailed_unless_it_is_asked_for()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddHeld();
        account.Machine.Environment["Mail__Channel"] = "File";

        await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing/mail")));
    }

    [Fact]
    public async Task A_mail_without_a_channel_is_refused_before_anything_is_read()
    {
        await using var account = await EmulatedAccount.StartAsync();

        var exit = await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period, "--mail");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("Mail:Channel is None", account.Machine.Error, StringComparison.Ordinal);
        Assert.Equal(0, account.Calls);
    }

    [Fact]
    public async Task When_all_is_well_the_letter_says_so()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        Assert.Contains(
            "1 renew, and nobody would be rejected or held", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_nothing_to_HubSpot_or_the_ledger()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 8);
        account.AddHeld();
        await account.Machine.RunAsync("run", "--company", "9010000001");
        var (ledger, invoices) = (account.Ledger(), account.World.Invoices.Count);

        await account.Machine.RunAsync("readiness", "--period", EmulatedAccount.Period);

        Assert.Equal(ledger, account.Ledger());
        Assert.Equal(invoices, account.World.Invoices.Count);
    }

    private static string OwnerOf(EmulatedAccount account, string company) =>
        account.World.FindCompany(long.Parse(company, CultureInfo.InvariantCulture)) is { } found
            ? found.Properties.GetValueOrDefault("hubspot_owner_id", "")
            : "";
}
