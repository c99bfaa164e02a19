namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class LineItemTests
{
    [Theory]
    [InlineData("3", "0.335", "1.01")]
    [InlineData("12", "70.00", "840.00")]
    [InlineData("", "70.00", "0.00")]
    public async Task The_amount_is_computed_and_rounded_to_cents(string quantity, string price, string amount)
    {
        await using var account = await TestAccount.StartAsync();

        var line = await account.CreateAsync("line_items", Json.Of(("quantity", quantity), ("price", price)));

        Assert.Equal(amount, (await account.ReadAsync("line_items", line.Id, "amount")).Property("amount"));
    }

    [Fact]
    public async Task An_edited_line_moves_the_total_of_its_draft()
    {
        await using var account = await TestAccount.StartAsync();
        await Drafts.CreateAsync(account, "k");
        var line = account.World.LineItems[1].Id.ToString();

        await account.EditAsync("line_items", line, Json.Of(("quantity", "10")));
        var afterEdit = account.World.Invoices[0].AmountBilled;
        await account.DeleteAsync($"/crm/objects/2026-09/line_items/{line}");

        Assert.Equal(1629.00m, afterEdit);
        Assert.Equal(929.00m, account.World.Invoices[0].AmountBilled);
    }

    [Fact]
    public async Task A_line_can_name_its_invoice_when_it_is_created()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = (await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")))).Id;

        await account.CreateAsync("line_items", Json.Of(("price", "10"), ("quantity", "2")), Json.To(invoice, 410));

        var stored = Assert.Single(account.World.Invoices);
        Assert.Equal(20.00m, stored.AmountBilled);
        Assert.Single(stored.Lines);
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(true, 201)]
    public async Task A_line_hangs_on_a_second_invoice_only_in_a_lenient_account(bool mayBeShared, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { LinesMayBeShared = mayBeShared });
        await Drafts.CreateAsync(account, "k");
        var line = account.World.LineItems[0].Id.ToString();

        var second = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(line, 409));

        Assert.Equal(status, second.Status);
    }

    [Theory]
    [InlineData("price")]
    [InlineData("quantity")]
    public async Task A_negative_number_is_refused(string property)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.CreateAsync("line_items", Json.Of((property, "-1")))).Status);
    }

    [Fact]
    public async Task A_product_lends_its_values_and_later_changes_do_not_flow_back()
    {
        await using var account = await TestAccount.StartAsync();
        var product = (await account.CreateAsync(
            "products", Json.Of(("name", "Dues"), ("price", "10"), ("hs_sku", "D-1")))).Id;

        var line = await account.CreateAsync(
            "line_items", Json.Of(("hs_product_id", product), ("quantity", "2"), ("name", "Own name")));
        await account.EditAsync("products", product, Json.Of(("price", "99")));

        var stored = Assert.Single(account.World.LineItems);
        Assert.Equal(("Own name", "10", "D-1"), (stored["name"], stored["price"], stored["hs_sku"]));
        Assert.Equal("20.00", stored["amount"]);
        Assert.Equal(201, line.Status);
    }

    [Fact]
    public async Task An_unknown_product_is_refused()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.CreateAsync("line_items", Json.Of(("hs_product_id", "5")))).Status);
    }
}
