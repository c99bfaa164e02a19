namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class DraftOnlyTests
{
    [Fact]
    public async Task A_run_leaves_checked_drafts_and_tells_where_a_person_opens_them()
    {
        await using var account = await DraftedAsync();
        var draft = Assert.Single(account.World.Invoices);

        Assert.Equal("draft", draft.Status);
        Assert.Empty(account.World.Mails);
        Assert.Null(account.World.FindCompany(draft.CompanyIds.Single())?["membership_dues"]);
        Assert.Contains(
            "1 Held: open the drafts in HubSpot, then run again.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"Held;AwaitsOpening;https://app.hubspot.com/contacts/4242001/record/0-53/{draft.Id}",
            account.LastRow("outcome", "reasons", "invoice_link"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_of_drafts_is_approved_and_applied_like_any_other()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Invoicing__StopAt"] = "Draft";
        account.Machine.Environment["Review__Mode"] = "All";
        await account.Machine.RunAsync("plan", "--period", "2026-11");
        var hash = Path.GetFileNameWithoutExtension(
            Assert.Single(Directory.GetFiles(account.Machine.PathOf("invoicing/plans"))));

        await account.Machine.RunAsync("approve", "--plan", hash, "--by", "treasurer");
        await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal("draft", Assert.Single(account.World.Invoices).Status);
        Assert.Equal("Held;AwaitsOpening", account.LastRow("outcome", "reasons"));
    }

    [Fact]
    public async Task A_rerun_changes_nothing_in_HubSpot_while_it_is_still_a_draft()
    {
        await using var account = await DraftedAsync();
        var draft = account.World.Invoices.Single();

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(draft.Record.UpdatedAt, Assert.Single(account.World.Invoices).Record.UpdatedAt);
        Assert.Equal("Held;AwaitsOpening", account.LastRow("outcome", "reasons"));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("paid")]
    public async Task What_a_person_opened_is_mailed_and_finished_by_the_next_run(string status)
    {
        await using var account = await DraftedAsync();
        account.OpenByHand(account.World.Invoices.Single().Id, status);

        var exit = await account.Machine.RunAsync("run");
        await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal("AlreadyInvoiced", account.LastRow("outcome"));
        Assert.Single(account.World.Mails);
        Assert.Equal("1250.00", account.World.Companies[0]["membership_dues"]);
    }

    [Fact]
    public async Task What_a_person_changed_before_opening_it_is_neither_mailed_nor_finished()
    {
        await using var account = await DraftedAsync();
        var draft = account.World.Invoices.Single();
        account.World.SetInvoice(draft.Id, new Dictionary<string, string> { ["hs_amount_billed"] = "1000.00" });
        account.OpenByHand(draft.Id, "open");

        var exit = await account.Machine.RunAsync("run");

        Assert.Equal(ExitCode.Unfinished, exit);
        Assert.Equal("Failed;AmountMismatch", account.LastRow("outcome", "reasons"));
        Assert.Contains(
            "was opened in HubSpot over USD 1,000.00, and USD 1,250.00 was claimed; no mail was sent",
            account.LastRow("explanation"),
            StringComparison.Ordinal);
        Assert.Empty(account.World.Mails);
        Assert.Null(account.World.Companies[0]["membership_dues"]);
    }

    [Fact]
    public async Task A_draft_that_a_person_deleted_is_made_anew_and_said_to_be()
    {
        await using var account = await DraftedAsync();
        var draft = account.World.Invoices.Single();
        account.World.ArchiveInvoice(draft.Id);

        await account.Machine.RunAsync("run");

        Assert.Equal("Held;DraftDeleted", account.LastRow("outcome", "warnings"));
        Assert.Single(account.World.Invoices, i => !i.Archived);
    }

    [Fact]
    public async Task Drafts_are_opened_and_mailed_once_the_setting_says_so()
    {
        await using var account = await DraftedAsync();
        account.Machine.Environment.Remove("Invoicing__StopAt");

        await account.Machine.RunAsync("run");

        Assert.Equal("open", Assert.Single(account.World.Invoices).Status);
        Assert.Single(account.World.Mails);
        Assert.Equal("Invoiced", account.LastRow("outcome"));
    }

    [Fact]
    public async Task A_plan_says_that_it_will_leave_a_draft()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Invoicing__StopAt"] = "Draft";

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period);

        Assert.Equal("Held;AwaitsOpening;1250.00", account.LastRow("outcome", "reasons", "amount"));
        Assert.Empty(account.World.Invoices);
    }

    private static async Task<EmulatedAccount> DraftedAsync()
    {
        var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Invoicing__StopAt"] = "Draft";
        await account.Machine.RunAsync("run");
        return account;
    }
}
