using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class InvoiceTotalTests
{
    [Fact]
    public async Task The_billed_amount_may_read_zero_at_first()
    {
        await using var account = await TestAccount.StartAsync(o => o with { ZeroBilledReads = 2 });
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var first = await account.ReadAsync("invoices", invoice, "hs_amount_billed");
        var second = await account.PostAsync("/crm/objects/2026-09/invoices/batch/read", new JsonObject
        {
            ["inputs"] = new JsonArray(Json.Id(invoice)),
            ["properties"] = new JsonArray("hs_amount_billed"),
        });
        var third = await account.ReadAsync("invoices", invoice, "hs_amount_billed");

        Assert.Equal("0", first.Property("hs_amount_billed"));
        Assert.Equal("0", (string?)second.Results[0]["properties"]?["hs_amount_billed"]);
        Assert.Equal("1769.00", third.Property("hs_amount_billed"));
    }

    [Fact]
    public async Task An_invoice_that_was_there_before_shows_its_amount_at_once()
    {
        await using var account = await TestAccount.StartAsync(o => o with { ZeroBilledReads = 2 });
        var invoice = account.World.AddInvoice(new Dictionary<string, string>
        {
            ["hs_invoice_status"] = "open",
            ["hs_amount_billed"] = "1250.00",
        });

        var read = await account.ReadAsync("invoices", invoice.ToString(), "hs_amount_billed");

        Assert.Equal("1250.00", read.Property("hs_amount_billed"));
    }

    [Fact]
    public async Task The_billed_amount_can_be_made_wrong()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.Switches.BilledAmount = amount => amount + 0.01m;

        await Drafts.CreateAsync(account, "1:2026-11");

        Assert.Equal(1769.01m, account.World.Invoices[0].AmountBilled);
    }
}
