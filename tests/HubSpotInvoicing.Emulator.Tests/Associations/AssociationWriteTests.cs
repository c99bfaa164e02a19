using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Associations;

public sealed class AssociationWriteTests
{
    [Theory]
    [InlineData(181, "HUBSPOT_DEFINED")]
    [InlineData(179, "HUBSPOT_DEFINED")]
    [InlineData(37, "USER_DEFINED")]
    [InlineData(177, "USER_DEFINED")]
    [InlineData(177, "INTEGRATOR_DEFINED")]
    public async Task A_type_that_does_not_lead_from_an_invoice_to_a_contact_is_refused(int typeId, string category)
    {
        await using var account = await TestAccount.StartAsync();
        var contact = account.AddContact("a@b.example");

        var answer = await account.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD")), Json.To(contact, typeId, category));

        Assert.Equal(400, answer.Status);
        Assert.Empty(account.World.Invoices);
    }

    [Theory]
    [InlineData(177)]
    [InlineData(179)]
    [InlineData(409)]
    public async Task An_unknown_id_is_refused_inline(int typeId)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(5, typeId));

        Assert.Equal(400, answer.Status);
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task A_line_has_one_parent()
    {
        await using var account = await TestAccount.StartAsync();
        await Objects.Drafts.CreateAsync(account, "k");
        var line = account.World.LineItems[0].Id;

        var answer = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(line, 409));

        Assert.Equal(400, answer.Status);
        Assert.Single(account.World.Invoices);
    }

    [Fact]
    public async Task A_line_in_another_currency_is_refused()
    {
        await using var account = await TestAccount.StartAsync(o => o with { AdditionalCurrencies = ["CAD"] });
        var line = await account.CreateAsync("line_items", Json.Of(("hs_line_item_currency_code", "CAD")));

        var answer = await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")), Json.To(line.Id, 409));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Lines_attached_one_at_a_time_leave_the_total_at_the_first()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = (await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")))).Id;
        foreach (var price in (string[])["10.00", "5.00"])
        {
            var line = (await account.CreateAsync("line_items", Json.Of(("price", price), ("quantity", "1")))).Id;
            var put = await account.PutAsync(
                $"/crm/objects/2026-09/invoices/{invoice}/associations/default/line_items/{line}");
            Assert.Equal(200, put.Status);
        }

        var stored = Assert.Single(account.World.Invoices);
        Assert.Equal(2, stored.Lines.Count);
        Assert.Equal(10.00m, stored.AmountBilled);
    }

    [Fact]
    public async Task Nothing_is_attached_to_an_open_invoice()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Objects.Drafts.OpenAsync(account, "k");
        var line = (await account.CreateAsync("line_items", Json.Of(("price", "1"), ("quantity", "1")))).Id;
        var path = $"/crm/objects/2026-09/invoices/{invoice}/associations/default/line_items/{line}";

        Assert.Equal(400, (await account.PutAsync(path)).Status);
        Assert.Equal(2, account.World.Invoices[0].Lines.Count);
    }

    [Fact]
    public async Task A_batch_of_labels_replaces_the_accounts_own_ones()
    {
        await using var account = await TestAccount.StartAsync();
        var (company, contact) = (account.AddCompany("Acme"), account.AddContact("a@b.example"));
        account.World.Associate(company, contact, ContactRole.Renewal);

        var answer = await account.PostAsync($"{Contacts}/batch/create", new JsonObject
        {
            ["inputs"] = new JsonArray(new JsonObject
            {
                ["from"] = Json.Id(company.ToString()),
                ["to"] = Json.Id(contact.ToString()),
                ["types"] = Json.To(1, 930)["types"]?.DeepClone(),
            }),
        });

        Assert.Equal(201, answer.Status);
        var read = await ReadAsync(account, company.ToString());
        Assert.Equal(
            [280, 930],
            read.Results[0]["to"]?[0]?["associationTypes"]?.AsArray().Select(type => (int?)type?["typeId"]) ?? []);
    }

    [Fact]
    public async Task Products_are_associated_with_nothing()
    {
        await using var account = await TestAccount.StartAsync();
        var product = (await account.CreateAsync("products", Json.Of(("name", "Dues")))).Id;
        var company = account.AddCompany("Acme");

        var answer = await account.PutAsync(
            $"/crm/objects/2026-09/companies/{company}/associations/default/products/{product}");

        Assert.Equal(400, answer.Status);
    }

    private const string Contacts = "/crm/associations/2026-09/companies/contacts";

    private static Task<Answer> ReadAsync(TestAccount account, params string[] ids) =>
        account.PostAsync($"{Contacts}/batch/read", new JsonObject
        {
            ["inputs"] = new JsonArray([.. ids.Select(id => (JsonNode)Json.Id(id))]),
        });
}
