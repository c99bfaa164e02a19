using System.Text.Json;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Associations;

public sealed class AssociationTests
{
    private const string Contacts = "/crm/associations/2026-09/companies/contacts";

    [Fact]
    public async Task A_batch_tells_contacts_with_numeric_ids_types_and_labels()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme");
        var contact = account.AddContact("a@b.example");
        account.World.Associate(company, contact, ContactRole.Billing, ContactRole.Primary, ContactRole.Renewal);

        var answer = await ReadAsync(account, company.ToString());

        Assert.Equal(200, answer.Status);
        var result = Assert.Single(answer.Results);
        Assert.Equal(company.ToString(), (string?)result["from"]?["id"]);
        var to = result["to"]?[0];
        Assert.Equal(JsonValueKind.Number, to?["toObjectId"]?.GetValueKind());
        Assert.Equal(contact, (long?)to?["toObjectId"]);
        Assert.Equal(
            [
                "HUBSPOT_DEFINED 280 ",
                "HUBSPOT_DEFINED 930 Billing contact",
                "HUBSPOT_DEFINED 2 Primary",
                "USER_DEFINED 37 Renewal contact",
            ],
            to?["associationTypes"]?.AsArray()
                .Select(type => $"{type?["category"]} {type?["typeId"]} {type?["label"]}") ?? []);
    }

    [Fact]
    public async Task A_company_without_contacts_makes_the_answer_multi_status()
    {
        await using var account = await TestAccount.StartAsync();
        var (with, without) = (account.AddCompany("With"), account.AddCompany("Without"));
        account.World.Associate(with, account.AddContact("a@b.example"));

        var answer = await ReadAsync(account, with.ToString(), without.ToString());

        Assert.Equal(207, answer.Status);
        Assert.Single(answer.Results);
        var error = Assert.Single(answer.Errors);
        Assert.Equal("OBJECT_NOT_FOUND", (string?)error["category"]);
        Assert.Equal("crm.associations.NO_ASSOCIATIONS_FOUND", (string?)error["subCategory"]);
        Assert.Equal(without.ToString(), (string?)error["context"]?["fromObjectId"]?[0]);
    }

    [Theory]
    [InlineData(1_000, 207)]
    [InlineData(1_001, 400)]
    public async Task A_thousand_ids_are_the_limit(int count, int status)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await ReadAsync(account, [.. Enumerable.Range(1, count).Select(id => id.ToString())]);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task An_archived_contact_is_not_associated_any_more()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme");
        var contact = account.AddContact("a@b.example");
        account.World.Associate(company, contact);
        await account.DeleteAsync($"/crm/objects/2026-09/contacts/{contact}");

        Assert.Equal(207, (await ReadAsync(account, company.ToString())).Status);
    }

    [Fact]
    public async Task Many_contacts_come_in_pages()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme");
        for (var number = 0; number < 501; number++)
        {
            account.World.Associate(company, account.AddContact($"c{number}@b.example"));
        }

        var first = (await ReadAsync(account, company.ToString())).Results[0];
        var after = (string?)first["paging"]?["next"]?["after"] ?? "";
        var second = await account.PostAsync($"{Contacts}/batch/read", new JsonObject
        {
            ["inputs"] = new JsonArray(Json.Of(("id", company.ToString()), ("after", after))),
        });

        Assert.Equal(500, first["to"]?.AsArray().Count);
        Assert.Single(second.Results[0]["to"]?.AsArray() ?? []);
    }

    [Theory]
    [InlineData("Renewal contact", 4)]
    [InlineData(null, 3)]
    public async Task Labels_tell_the_accounts_own_one_only_when_it_has_it(string? label, int count)
    {
        await using var account = await TestAccount.StartAsync(o => o with { ContactLabel = label });

        var answer = await account.GetAsync($"{Contacts}/labels");

        Assert.Equal(count, answer.Results.Count);
        Assert.Null(answer.Results[0]["label"]);
        Assert.Equal(label is not null, answer.Results.Any(row =>
            (string?)row["category"] == "USER_DEFINED" && (int?)row["typeId"] == 37 && (string?)row["label"] == label));
    }

    [Fact]
    public async Task Invoices_are_found_from_their_company_and_lines_from_their_invoice()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Objects.Drafts.CreateAsync(account, "k");
        var company = account.World.Companies[0].Id.ToString();
        var body = new JsonObject { ["inputs"] = new JsonArray(Json.Id(company)) };
        var lines = new JsonObject { ["inputs"] = new JsonArray(Json.Id(invoice)) };

        var invoices = await account.PostAsync("/crm/associations/2026-09/companies/invoices/batch/read", body);
        var items = await account.PostAsync("/crm/associations/2026-09/invoices/line_items/batch/read", lines);

        Assert.Equal(invoice, invoices.Results[0]["to"]?[0]?["toObjectId"]?.ToString());
        Assert.Equal(180, (int?)invoices.Results[0]["to"]?[0]?["associationTypes"]?[0]?["typeId"]);
        Assert.Equal(2, items.Results[0]["to"]?.AsArray().Count);
    }

    private static Task<Answer> ReadAsync(TestAccount account, params string[] ids) =>
        account.PostAsync($"{Contacts}/batch/read", new JsonObject
        {
            ["inputs"] = new JsonArray([.. ids.Select(id => (JsonNode)Json.Id(id))]),
        });
}
