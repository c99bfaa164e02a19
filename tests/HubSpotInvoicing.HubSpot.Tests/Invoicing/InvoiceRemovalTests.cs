using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

public sealed class InvoiceRemovalTests
{
    [Fact]
    public async Task Drafts_lose_their_keys_and_are_deleted_with_their_lines()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(3);
        var ids = drafts.Select(d => d.Id).ToList();

        await account.Gateway.FreeKeysAsync(ids, TestAccount.Cancel);
        var keyed = await account.Gateway.ReadAsync([.. drafts.Select(d => d.Key)], TestAccount.Cancel);
        var shown = await account.Gateway.ReadStatusesAsync(ids, TestAccount.Cancel);
        await account.Gateway.DeleteDraftsAsync(ids, TestAccount.Cancel);

        Assert.Empty(keyed);
        Assert.Equal(
            ids.Select(id => (id, InvoiceStatus.Draft)), shown.Select(s => (s.Key, s.Value)).OrderBy(s => s.Key.Value));
        Assert.All(account.Emulator.World.Invoices, invoice => Assert.True(invoice.Archived));
        Assert.All(account.Emulator.World.LineItems, line => Assert.True(line.Archived));
        Assert.Empty(await account.Gateway.ReadStatusesAsync(ids, TestAccount.Cancel));
    }

    [Fact]
    public async Task What_is_not_a_draft_any_more_keeps_its_key_and_stays_while_the_others_go()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(2);
        await account.Gateway.OpenAsync([drafts[0]], TestAccount.Cancel);

        await account.Gateway.FreeKeysAsync([.. drafts.Select(d => d.Id)], TestAccount.Cancel);
        await account.Gateway.DeleteDraftsAsync([.. drafts.Select(d => d.Id)], TestAccount.Cancel);

        var left = Assert.Single(account.Emulator.World.Invoices, invoice => !invoice.Archived);
        Assert.Equal((drafts[0].Id.Value, drafts[0].Key.ToString(), "open"), (left.Id, left.Key, left.Status));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit)]
    [InlineData(FaultMoment.AfterCommit)]
    public async Task A_deletion_whose_answer_is_lost_is_repeated(FaultMoment moment)
    {
        await using var account = await TestAccount.StartAsync();
        var draft = Assert.Single(await account.CreateDraftsAsync(1));
        account.Emulator.Faults.When(request => request.Method == "DELETE", Fault.Reset(moment));

        await account.Gateway.DeleteDraftsAsync([draft.Id], TestAccount.Cancel);

        Assert.True(Assert.Single(account.Emulator.World.Invoices).Archived);
    }

    [Fact]
    public async Task Lines_that_outlived_their_draft_are_deleted_by_their_keys_and_no_others()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { LinesOutliveDrafts = true });
        var contents = account.AddContents(2);
        var drafts = await account.WriteLinesAsync(contents);
        await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);
        var invoices = await account.Gateway.ReadAsync([contents[0].Key], TestAccount.Cancel);
        await account.Gateway.DeleteDraftsAsync([invoices[contents[0].Key][0].Id], TestAccount.Cancel);

        await account.Gateway.DeleteLinesAsync([contents[0]], TestAccount.Cancel);

        Assert.Equal(
            contents[1].Lines.Select(line => contents[1].LineKey(line.Number)),
            account.Emulator.World.LineItems.Where(line => !line.Archived).Select(line => line["membership_line_key"]));
    }

    [Fact]
    public async Task Without_the_scope_nothing_is_deleted()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Scopes = ["crm.objects.invoices.read", "crm.objects.line_items.read"] });
        var invoice = account.Emulator.World.AddInvoice(
            new Dictionary<string, string> { ["hs_invoice_status"] = "draft" });

        await account.Gateway.FreeKeysAsync([InvoiceId.Of(invoice)], TestAccount.Cancel);
        await account.Gateway.DeleteDraftsAsync([InvoiceId.Of(invoice)], TestAccount.Cancel);

        Assert.False(Assert.Single(account.Emulator.World.Invoices).Archived);
    }
}
