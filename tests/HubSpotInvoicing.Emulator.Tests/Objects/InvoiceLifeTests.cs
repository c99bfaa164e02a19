using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class InvoiceLifeTests
{
    private const string Shown = "hs_number,hs_invoice_link,hs_amount_billed,hs_balance_due";

    [Fact]
    public async Task A_draft_totals_its_lines_and_is_opened_once()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var opened = await account.EditAsync("invoices", invoice, Json.Of(("hs_invoice_status", "open")));
        var again = await account.EditAsync("invoices", invoice, Json.Of(("hs_invoice_status", "open")));

        Assert.Equal(200, opened.Status);
        Assert.Equal(400, again.Status);
        var stored = Assert.Single(account.World.Invoices);
        Assert.Equal("open", stored.Status);
        Assert.Equal("INV-1001", stored.Number);
        Assert.Equal(1769.00m, stored.AmountBilled);
        Assert.Equal("1:2026-11", stored.Key);
        Assert.Equal(2, stored.Lines.Count);
        Assert.NotNull(stored.Record["hs_invoice_link"]);
    }

    [Fact]
    public async Task A_draft_shows_no_number_and_no_link()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var read = await account.ReadAsync("invoices", invoice, Shown);

        Assert.Null(read.Property("hs_number"));
        Assert.True(read.Body["properties"] is JsonObject properties && properties.ContainsKey("hs_invoice_link"));
        Assert.Equal("1769.00", read.Property("hs_amount_billed"));
        Assert.Equal("1769.00", read.Property("hs_balance_due"));
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 200)]
    public async Task A_voided_invoice_gives_up_its_key_only_where_the_account_lets_it_be_edited(
        bool mayBeEdited, int status)
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");
        account.World.SetInvoice(
            long.Parse(invoice), new Dictionary<string, string> { ["hs_invoice_status"] = "voided" });
        account.Emulator.Switches.VoidedMayBeEdited = mayBeEdited;

        var cleared = await account.EditAsync("invoices", invoice, Json.Of(("membership_invoice_key", "")));
        var changed = await account.EditAsync("invoices", invoice, Json.Of(("hs_comments", "another one")));

        Assert.Equal((status, 400), (cleared.Status, changed.Status));
        Assert.Equal(mayBeEdited ? null : "1:2026-11", Assert.Single(account.World.Invoices).Key);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deleted_draft_takes_its_lines_along_unless_they_are_set_to_stay(bool stay)
    {
        await using var account = await TestAccount.StartAsync(o => o with { LinesOutliveDrafts = stay });
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var deleted = await account.DeleteAsync($"/crm/objects/2026-09/invoices/{invoice}");

        Assert.Equal(204, deleted.Status);
        Assert.All(account.World.LineItems, line => Assert.Equal(!stay, line.Archived));
    }

    [Theory]
    [InlineData("")]
    [InlineData("EUR")]
    [InlineData("usd")]
    public async Task A_currency_that_is_not_the_accounts_is_refused(string currency)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.CreateAsync("invoices", Json.Of(("hs_currency", currency)));

        Assert.Equal(400, answer.Status);
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task An_additional_currency_is_accepted()
    {
        await using var account = await TestAccount.StartAsync(o => o with { AdditionalCurrencies = ["CAD"] });

        var answer = await account.CreateAsync("invoices", Json.Of(("hs_currency", "CAD")));

        Assert.Equal(201, answer.Status);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("paid")]
    [InlineData("Draft")]
    public async Task An_invoice_is_born_as_a_draft_only(string status)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD"), ("hs_invoice_status", status)));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Opening_without_lines_names_the_missing_association()
    {
        await using var account = await TestAccount.StartAsync();
        var contact = account.AddContact("a@member.example");
        var invoice = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(contact, 177));

        var answer = await account.EditAsync("invoices", invoice.Id, Json.Of(("hs_invoice_status", "open")));

        Assert.Equal(400, answer.Status);
        Assert.Contains("INVOICE_TO_LINE_ITEM", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_without_a_contact_is_refused()
    {
        await using var account = await TestAccount.StartAsync();
        var line = await account.CreateAsync("line_items", Json.Of(("price", "10"), ("quantity", "1")));
        var invoice = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(line.Id, 409));

        var answer = await account.EditAsync("invoices", invoice.Id, Json.Of(("hs_invoice_status", "open")));

        Assert.Equal(400, answer.Status);
        Assert.Contains("INVOICE_TO_CONTACT", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hs_comments", "changed")]
    [InlineData("hs_invoice_status", "paid")]
    [InlineData("hs_invoice_status", "voided")]
    [InlineData("hs_invoice_status", "draft")]
    public async Task An_open_invoice_is_frozen(string property, string value)
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.OpenAsync(account, "1:2026-11");

        var answer = await account.EditAsync("invoices", invoice, Json.Of((property, value)));

        Assert.Equal(400, answer.Status);
        Assert.Equal("open", account.World.Invoices[0].Status);
    }

    [Theory]
    [InlineData("paid")]
    [InlineData("voided")]
    [InlineData("OPEN")]
    [InlineData("")]
    public async Task A_draft_goes_nowhere_but_open(string status)
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var answer = await account.EditAsync("invoices", invoice, Json.Of(("hs_invoice_status", status)));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_open_invoice_is_voided_only_where_the_account_allows_it()
    {
        await using var account = await TestAccount.StartAsync(o => o with { VoidingAllowed = true });
        var invoice = await Drafts.OpenAsync(account, "1:2026-11");

        var answer = await account.EditAsync("invoices", invoice, Json.Of(("hs_invoice_status", "voided")));

        Assert.Equal(200, answer.Status);
        Assert.Equal("voided", account.World.Invoices[0].Status);
    }

    [Fact]
    public async Task A_deleted_draft_takes_its_lines_along_and_frees_its_key()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var deleted = await account.DeleteAsync($"/crm/objects/2026-09/invoices/{invoice}");

        Assert.Equal(204, deleted.Status);
        Assert.All(account.World.LineItems, line => Assert.True(line.Archived));
        Assert.Equal(404, (await account.ReadAsync("invoices", invoice)).Status);
        Assert.Equal(201, (await account.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "1:2026-11")))).Status);
    }

    [Fact]
    public async Task An_archived_invoice_keeps_its_key_where_the_account_reserves_it()
    {
        await using var account = await TestAccount.StartAsync(o => o with { ArchivedRecordsKeepUniqueValues = true });
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");
        await account.DeleteAsync($"/crm/objects/2026-09/invoices/{invoice}");

        var answer = await account.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "1:2026-11")));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_open_invoice_and_its_lines_cannot_be_deleted_or_edited()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.OpenAsync(account, "1:2026-11");
        var line = account.World.LineItems[0].Id.ToString();

        Assert.Equal(400, (await account.DeleteAsync($"/crm/objects/2026-09/invoices/{invoice}")).Status);
        Assert.Equal(400, (await account.DeleteAsync($"/crm/objects/2026-09/line_items/{line}")).Status);
        Assert.Equal(400, (await account.BatchAsync("line_items", "archive", Json.Id(line))).Status);
        Assert.Equal(400, (await account.EditAsync("line_items", line, Json.Of(("price", "1")))).Status);
        Assert.All(account.World.LineItems, item => Assert.False(item.Archived));
    }

    [Fact]
    public async Task A_due_date_left_out_is_now()
    {
        await using var account = await TestAccount.StartAsync();

        var created = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")));

        var read = await account.ReadAsync("invoices", created.Id, "hs_due_date,hs_invoice_date");
        Assert.Equal("2026-11-21T15:00:00.000Z", read.Property("hs_due_date"));
    }

    [Fact]
    public async Task A_batch_opens_the_good_and_names_the_bad()
    {
        await using var account = await TestAccount.StartAsync();
        var good = await Drafts.CreateAsync(account, "1:2026-11");
        var bad = (await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")))).Id;

        var answer = await account.BatchAsync(
            "invoices",
            "update",
            Json.Update("a", good, Json.Of(("hs_invoice_status", "open"))),
            Json.Update("b", bad, Json.Of(("hs_invoice_status", "open"))));

        Assert.Equal(207, answer.Status);
        Assert.Equal(good, Assert.Single(answer.Ids));
        Assert.Equal("b", (string?)Assert.Single(answer.Errors)["context"]?["objectWriteTraceId"]?[0]);
    }
}
