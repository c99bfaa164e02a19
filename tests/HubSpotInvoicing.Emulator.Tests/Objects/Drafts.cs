namespace HubSpotInvoicing.Emulator.Tests.Objects;

/// <summary>Makes drafts the way HubSpot's guide does: lines first, then the invoice with everything inline.</summary>
internal static class Drafts
{
    public static async Task<string> CreateAsync(TestAccount account, string key)
    {
        var company = account.AddCompany("Acme");
        var contact = account.AddContact($"billing@member-{company}.example");
        var lines = await account.BatchAsync(
            "line_items",
            "create",
            Json.Create("0", Json.Of(("name", "Base"), ("quantity", "1"), ("price", "929.00"))),
            Json.Create("1", Json.Of(("name", "Territories"), ("quantity", "12"), ("price", "70.00"))));
        var invoice = await account.CreateAsync(
            "invoices",
            Json.Of(("hs_currency", "USD"), ("membership_invoice_key", key)),
            Json.To(company, 179),
            Json.To(contact, 177),
            Json.To(lines.Ids[0], 409),
            Json.To(lines.Ids[1], 409));
        Assert.Equal(201, invoice.Status);
        return invoice.Id;
    }

    public static async Task<string> OpenAsync(TestAccount account, string key)
    {
        var invoice = await CreateAsync(account, key);
        var opened = await account.EditAsync("invoices", invoice, Json.Of(("hs_invoice_status", "open")));
        Assert.Equal(200, opened.Status);
        return invoice;
    }
}
