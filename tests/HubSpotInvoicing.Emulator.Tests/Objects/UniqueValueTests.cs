using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class UniqueValueTests
{
    [Fact]
    public async Task A_unique_clash_is_refused_row_by_row()
    {
        await using var account = await TestAccount.StartAsync();
        await Drafts.CreateAsync(account, "1:2026-11");

        var answer = await account.BatchAsync(
            "invoices",
            "create",
            Json.Create("a", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "1:2026-11"))),
            Json.Create("b", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "2:2026-11"))),
            Json.Create("c", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "2:2026-11"))));

        Assert.Equal(207, answer.Status);
        Assert.Equal(2, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal("VALIDATION_ERROR", (string?)error["category"]));
        Assert.All(answer.Errors, error =>
            Assert.Contains("CONFLICTING_UNIQUE_VALUE", (string?)error["message"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(InvoiceKeyMode.Unique, 400)]
    [InlineData(InvoiceKeyMode.NotUnique, 201)]
    [InlineData(InvoiceKeyMode.UniqueNotEnforced, 201)]
    [InlineData(InvoiceKeyMode.Missing, 400)]
    public async Task A_second_invoice_with_the_key_depends_on_the_property(InvoiceKeyMode mode, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { InvoiceKey = mode });
        var body = Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k"));
        await account.CreateAsync("invoices", (JsonObject)body.DeepClone());

        var answer = await account.CreateAsync("invoices", body);
        var property = await account.GetAsync("/crm/properties/2026-09/invoices/membership_invoice_key");

        Assert.Equal(status, answer.Status);
        Assert.Equal(mode == InvoiceKeyMode.Missing ? 404 : 200, property.Status);
        Assert.Equal(
            mode is InvoiceKeyMode.Unique or InvoiceKeyMode.UniqueNotEnforced,
            property.Status == 200 && (bool?)property.Body["hasUniqueValue"] == true);
    }

    [Fact]
    public async Task A_line_key_is_unique_too()
    {
        await using var account = await TestAccount.StartAsync();
        await account.CreateAsync("line_items", Json.Of(("membership_line_key", "1:2026-11:1")));

        Assert.Equal(
            400, (await account.CreateAsync("line_items", Json.Of(("membership_line_key", "1:2026-11:1")))).Status);
    }
}
