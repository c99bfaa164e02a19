using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

public sealed class HubSpotInvoiceGatewayTests
{
    [Fact]
    public async Task Lines_are_written_once_however_often_they_are_sent()
    {
        await using var account = await TestAccount.StartAsync();
        var contents = account.AddContents(120);

        var first = await account.WriteLinesAsync(contents);
        var second = await account.WriteLinesAsync(contents);

        Assert.Equal(240, account.Emulator.World.LineItems.Count);
        Assert.Equal(first.SelectMany(d => d.LineItemIds), second.SelectMany(d => d.LineItemIds));
    }

    [Fact]
    public async Task A_line_carries_its_key_price_quantity_and_currency()
    {
        await using var account = await TestAccount.StartAsync();
        var content = Assert.Single(account.AddContents(1));

        var draft = Assert.Single(await account.WriteLinesAsync([content]));

        var line = account.Emulator.World.FindLineItem(long.Parse(draft.LineItemIds[1]))?.Properties;
        Assert.NotNull(line);
        Assert.Equal("Territories", line["name"]);
        Assert.Equal("3", line["quantity"]);
        Assert.Equal("70.00", line["price"]);
        Assert.Equal("USD", line["hs_line_item_currency_code"]);
        Assert.Equal($"{content.Key}:2", line["membership_line_key"]);
        Assert.DoesNotContain("hs_sku", line.Keys);
    }

    [Fact]
    public async Task A_draft_has_its_company_contact_lines_days_and_key()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.WriteLinesAsync(account.AddContents(1));

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        var content = drafts[0].Content;
        Assert.IsType<WriteResult.Done>(results[content.Key]);
        var invoice = Assert.Single(account.Emulator.World.Invoices);
        Assert.Equal([content.Key.Company.Value], invoice.CompanyIds);
        Assert.Equal([content.Contact.Value], invoice.ContactIds);
        Assert.Equal(2, invoice.Lines.Count);
        Assert.Equal("draft", invoice.Record.Properties["hs_invoice_status"]);
        Assert.Equal("true", invoice.Record.Properties["hs_invoice_billable"]);
        Assert.Equal("Distributor membership renewal for 2026-11", invoice.Record.Properties["hs_comments"]);
    }

    [Fact]
    public async Task A_draft_is_read_back_by_its_key_with_HubSpots_own_total()
    {
        await using var account = await TestAccount.StartAsync();

        var snapshot = Assert.Single(await account.CreateDraftsAsync(1));

        Assert.Equal(InvoiceStatus.Draft, snapshot.Status);
        Assert.Equal(Money.Exactly(1139m, Bills.Usd), snapshot.Total);
        Assert.Equal(new DateOnly(2026, 12, 3), snapshot.DueDay);
        Assert.Null(snapshot.Number);
        Assert.Null(snapshot.Link);
    }

    [Fact]
    public async Task A_key_without_an_invoice_is_absent()
    {
        await using var account = await TestAccount.StartAsync();
        var known = await account.CreateDraftsAsync(2);

        var found = await account.Gateway.ReadAsync(
            [known[0].Key, Bills.KeyOf(987_654), known[1].Key], TestAccount.Cancel);

        Assert.Equal(2, found.Count);
        Assert.DoesNotContain(Bills.KeyOf(987_654), found.Keys);
    }

    [Fact]
    public async Task Opening_gives_a_number_and_a_link()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(130);

        var results = await account.Gateway.OpenAsync(drafts, TestAccount.Cancel);

        Assert.All(drafts, d => Assert.IsType<WriteResult.Done>(results[d.Key]));
        var read = await account.Gateway.ReadAsync(drafts.Select(d => d.Key).ToList(), TestAccount.Cancel);
        Assert.All(read.Values, v =>
        {
            var invoice = Assert.Single(v);
            Assert.Equal(InvoiceStatus.Open, invoice.Status);
            Assert.NotNull(invoice.Number);
            Assert.NotNull(invoice.Link);
        });
    }

    [Fact]
    public async Task An_invoice_without_a_contact_is_refused_alone_among_a_hundred()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.CreateDraftsAsync(99);
        var key = Bills.KeyOf(555_555);
        account.Emulator.World.AddInvoice(
            new Dictionary<string, string>
            {
                ["membership_invoice_key"] = key.ToString(),
                ["hs_invoice_status"] = "draft",
                ["hs_currency"] = "USD",
            });
        var bad = Assert.Single((await account.Gateway.ReadAsync([key], TestAccount.Cancel))[key]);

        var results = await account.Gateway.OpenAsync([.. drafts, bad], TestAccount.Cancel);

        Assert.IsType<WriteResult.Refused>(results[key]);
        Assert.All(drafts, d => Assert.IsType<WriteResult.Done>(results[d.Key]));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused_alone_and_says_so()
    {
        await using var account = await TestAccount.StartAsync();
        var drafts = await account.WriteLinesAsync(account.AddContents(100));
        account.Emulator.World.AddInvoice(new Dictionary<string, string>
        {
            ["membership_invoice_key"] = drafts[42].Content.Key.ToString(),
            ["hs_invoice_status"] = "draft",
        });

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        var refused = Assert.IsType<WriteResult.Refused>(results[drafts[42].Content.Key]);
        Assert.Contains("key is taken", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(99, results.Values.OfType<WriteResult.Done>().Count());
        Assert.Equal(100, account.Emulator.World.Invoices.Count);
    }

    [Fact]
    public async Task A_currency_that_the_account_lacks_is_refused()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { Currency = "EUR" });
        var drafts = await account.WriteLinesAsync(account.AddContents(3));

        var results = await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);

        Assert.All(drafts, d => Assert.IsType<WriteResult.Refused>(results[d.Content.Key]));
        Assert.Empty(account.Emulator.World.Invoices);
    }

    [Fact]
    public async Task Dues_are_written_to_the_company()
    {
        await using var account = await TestAccount.StartAsync();
        var contents = account.AddContents(101);

        var results = await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        Assert.All(contents, c => Assert.IsType<WriteResult.Done>(results[c.Key]));
        Assert.All(contents, c => Assert.Equal(
            "1139.00", account.Emulator.World.FindCompany(c.Key.Company.Value)?.Properties["membership_dues"]));
    }

    [Fact]
    public async Task A_company_that_breaks_a_record_rule_is_refused_alone_among_a_hundred()
    {
        await using var account = await TestAccount.StartAsync();
        var contents = account.AddContents(100);
        account.Emulator.Switches.RefuseCompany(contents[17].Key.Company.Value);

        var results = await account.Gateway.WriteDuesAsync(contents, TestAccount.Cancel);

        var refused = Assert.IsType<WriteResult.Refused>(results[contents[17].Key]);
        Assert.Contains("MISSING_CONDITIONAL_REQUIRED_PROPERTY, country", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(99, results.Values.OfType<WriteResult.Done>().Count());
    }

    [Fact]
    public async Task Two_periods_of_one_company_end_with_the_later_dues()
    {
        await using var account = await TestAccount.StartAsync();
        var november = Assert.Single(account.AddContents(1));
        var october = november with
        {
            Key = november.Key with { Period = BillingPeriod.Parse("2026-10") },
            Total = Money.Exactly(929m, Bills.Usd),
        };

        var results = await account.Gateway.WriteDuesAsync([november, october], TestAccount.Cancel);

        Assert.All(results.Values, r => Assert.IsType<WriteResult.Done>(r));
        Assert.Equal(
            "1139.00", account.Emulator.World.FindCompany(november.Key.Company.Value)?.Properties["membership_dues"]);
    }

    [Fact]
    public async Task Addresses_are_read_for_the_contacts_that_have_one()
    {
        await using var account = await TestAccount.StartAsync();
        var content = Assert.Single(account.AddContents(1));
        var without = ContactId.Of(
            account.Emulator.World.AddContact(new Dictionary<string, string> { ["firstname"] = "Pat" }));

        var addresses = await account.Gateway.ReadAddressesAsync(
            [content.Contact, without, ContactId.Of(777_777)], TestAccount.Cancel);

        Assert.Equal([content.Contact], addresses.Keys);
    }

    [Fact]
    public async Task Nothing_to_do_asks_nothing()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Empty(await account.Gateway.WriteLinesAsync([], TestAccount.Cancel));
        Assert.Empty(await account.Gateway.OpenAsync([], TestAccount.Cancel));

        Assert.Equal(0, account.Emulator.Traffic.Calls);
    }
}
