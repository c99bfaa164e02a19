using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class UndoTests
{
    [Fact]
    public async Task Without_apply_it_lists_what_can_be_taken_back_and_changes_nothing()
    {
        await using var account = await DraftedAsync();
        var draft = account.World.Invoices.Single();
        var segments = account.Segments.Count;

        var exit = await UndoAsync(account);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Drafts that can be deleted: 1.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"{draft.Key}  {Text(draft.Id)}  USD 1,250.00  "
            + $"https://app.hubspot.com/contacts/4242001/record/0-53/{draft.Id}",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains("Nothing was changed. Do it with --apply.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(
            (draft.Record.UpdatedAt, segments),
            (account.World.Invoices.Single().Record.UpdatedAt, account.Segments.Count));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_draft_is_deleted_with_its_lines_and_the_next_run_bills_the_company_anew(
        bool reserved, bool outliving)
    {
        await using var account = await DraftedAsync(new EmulatorOptions
        {
            ArchivedRecordsKeepUniqueValues = reserved,
            LinesOutliveDrafts = outliving,
        });

        var exit = await UndoAsync(account, "--by", "treasurer", "--reason", "wrong book", "--apply");
        var left = account.World.LineItems.Count(line => !line.Archived);
        account.Machine.Environment.Remove("Invoicing__StopAt");
        await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Done, 0), (exit, left));
        Assert.Contains("Taken back: 1. The next run", account.Machine.Output, StringComparison.Ordinal);
        var invoice = Assert.Single(account.World.Invoices, i => !i.Archived);
        Assert.Equal("open", invoice.Status);
        Assert.Equal([$"{invoice.Key}/2:1"], invoice.Lines.Select(line => line["membership_line_key"]));
        Assert.Equal([$"{invoice.Key}/2"], account.World.Mails.Select(mail => mail.SendId));
        Assert.Equal("Invoiced", account.LastRow("outcome"));
    }

    [Fact]
    public async Task An_open_invoice_is_listed_for_a_person_to_void_and_only_then_billed_anew()
    {
        await using var account = await OpenedAsync();
        var first = account.World.Invoices.Single();

        var exit = await UndoAsync(account, "--apply");
        await account.Machine.RunAsync("run");
        var held = account.LastRow("outcome", "reasons");
        account.Void(first.Id);
        account.Switches.VoidedMayBeEdited = true;
        await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Done, "Held;AwaitsUndo"), (exit, held));
        Assert.Contains("Open: 1. Void them in HubSpot", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains($"{first.Key}  {first.Number}  USD 1,250.00", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(["voided", "open"], account.World.Invoices.Select(i => i.Status));
        Assert.Equal([null, first.Key], account.World.Invoices.Select(i => i.Key));
        Assert.Equal([first.Key, $"{first.Key}/2"], account.World.Mails.Where(m => m.Delivered).Select(m => m.SendId));
    }

    [Fact]
    public async Task A_voided_invoice_that_keeps_its_key_is_a_failure_until_a_person_clears_it()
    {
        await using var account = await OpenedAsync();
        var first = account.World.Invoices.Single();
        await UndoAsync(account, "--apply");
        account.Void(first.Id);

        var exit = await account.Machine.RunAsync("run");
        var row = account.LastRow("outcome", "reasons");
        await UndoAsync(account, "--apply");
        account.World.SetInvoice(first.Id, new Dictionary<string, string> { ["membership_invoice_key"] = "" });
        await account.Machine.RunAsync("run");

        Assert.Equal((ExitCode.Unfinished, "Failed;VoidedKeepsKey"), (exit, row));
        Assert.Contains("Void, and still carrying their key: 1.", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(["voided", "open"], account.World.Invoices.Select(i => i.Status));
        Assert.Equal("Invoiced", account.LastRow("outcome"));
    }

    [Fact]
    public async Task An_undo_can_be_repeated_and_says_what_was_done()
    {
        await using var account = await DraftedAsync();
        await UndoAsync(account, "--apply");
        var segments = account.Segments.Count;
        account.Machine.Clear();

        var exit = await UndoAsync(account, "--apply");

        Assert.Equal((ExitCode.Done, segments), (exit, account.Segments.Count));
        Assert.Contains("Taken back: 1. The next run", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_tells_who_took_it_back_and_why()
    {
        await using var account = await DraftedAsync();
        var company = account.World.Invoices.Single().CompanyIds.Single();
        await UndoAsync(account, "--by", "treasurer", "--reason", "wrong book", "--apply");

        await account.Machine.RunAsync("ledger", "show", "--company", Text(company));

        Assert.Matches(
            "treasurer asked to take back what run .* billed \\(invoice [0-9]+\\): wrong book", account.Machine.Output);
        Assert.Contains(
            "taken back: HubSpot shows the invoice void or gone", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_nobody_knows_is_refused()
    {
        await using var account = await DraftedAsync();

        var exit = await account.Machine.RunAsync("undo", "--run", "20250101T000000Z-000000", "--apply");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("knows no run 20250101T000000Z-000000", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_paid_invoices_alone_is_refused()
    {
        await using var account = await OpenedAsync();
        account.OpenByHand(account.World.Invoices.Single().Id, "paid");
        var segments = account.Segments.Count;

        var exit = await UndoAsync(account, "--apply");

        Assert.Equal((ExitCode.NotRun, segments), (exit, account.Segments.Count));
        Assert.Contains("All 1 invoices of run", account.Machine.Error, StringComparison.Ordinal);
    }

    private static Task<EmulatedAccount> DraftedAsync() => DraftedAsync(new EmulatorOptions());

    private static async Task<EmulatedAccount> DraftedAsync(EmulatorOptions options)
    {
        var account = await EmulatedAccount.StartAsync(options);
        account.AddProvider();
        account.Machine.Environment["Invoicing__StopAt"] = "Draft";
        await account.Machine.RunAsync("run");
        return account;
    }

    private static async Task<EmulatedAccount> OpenedAsync()
    {
        var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        await account.Machine.RunAsync("run");
        return account;
    }

    private static Task<int> UndoAsync(EmulatedAccount account, params IReadOnlyList<string> more) =>
        account.Machine.RunAsync(["undo", "--run", account.FirstRun, .. more]);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
