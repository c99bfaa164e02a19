using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class ObjectTests
{
    [Fact]
    public async Task A_record_reads_back_with_strings_nulls_and_the_standard_properties()
    {
        await using var account = await TestAccount.StartAsync();
        var created = await account.CreateAsync("companies", Json.Of(("name", "Acme"), ("membership_dues", "1250.00")));

        var read = await account.ReadAsync("companies", created.Id, "membership_dues,us_states,no_such_property");

        Assert.Equal(201, created.Status);
        Assert.Equal("1250.00", read.Property("membership_dues"));
        var properties = Assert.IsType<JsonObject>(read.Body["properties"]);
        Assert.True(properties.ContainsKey("us_states"));
        Assert.Null(properties["us_states"]);
        Assert.False(properties.ContainsKey("no_such_property"));
        Assert.Equal(created.Id, read.Property("hs_object_id"));
        Assert.Equal("2026-11-21T15:00:00.000Z", read.Property("createdate"));
        Assert.Equal("2026-11-21T15:00:00.000Z", read.Property("hs_lastmodifieddate"));
        Assert.False((bool?)read.Body["archived"]);
    }

    [Fact]
    public async Task Without_named_properties_a_company_shows_name_and_domain()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme", ("membership_dues", "5"));

        var read = await account.GetAsync($"/crm/objects/2026-09/companies/{company}");

        Assert.Equal("Acme", read.Property("name"));
        Assert.Null(read.Property("membership_dues"));
    }

    [Theory]
    [InlineData("companies")]
    [InlineData("contacts")]
    [InlineData("invoices")]
    public async Task A_record_without_what_it_needs_is_refused(string type)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.CreateAsync(type, [])).Status);
    }

    [Fact]
    public async Task An_archived_record_is_gone_for_reads_writes_and_deletes()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();
        var path = $"/crm/objects/2026-09/companies/{company}";

        Assert.Equal(204, (await account.DeleteAsync(path)).Status);

        Assert.Equal(404, (await account.GetAsync(path)).Status);
        Assert.Equal(404, (await account.DeleteAsync(path)).Status);
        Assert.Equal(404, (await account.EditAsync("companies", company, Json.Of(("name", "B")))).Status);
        var archived = await account.GetAsync(path + "?archived=true");
        Assert.True((bool?)archived.Body["archived"]);
    }

    [Fact]
    public async Task A_unique_property_finds_its_record()
    {
        await using var account = await TestAccount.StartAsync();
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var read = await account.GetAsync(
            "/crm/objects/2026-09/invoices/1%3A2026-11?idProperty=membership_invoice_key&properties=hs_invoice_status");
        var missing = await account.GetAsync("/crm/objects/2026-09/invoices/2?idProperty=membership_invoice_key");
        var notUnique = await account.GetAsync("/crm/objects/2026-09/companies/Acme?idProperty=name");

        Assert.Equal(invoice, read.Id);
        Assert.Equal(404, missing.Status);
        Assert.Equal(400, notUnique.Status);
    }

    [Fact]
    public async Task A_unique_property_names_the_record_to_edit()
    {
        await using var account = await TestAccount.StartAsync();
        await Drafts.CreateAsync(account, "1:2026-11");

        var answer = await account.PatchAsync(
            "/crm/objects/2026-09/invoices/1%3A2026-11?idProperty=membership_invoice_key",
            new JsonObject { ["properties"] = Json.Of(("hs_comments", "edited")) });

        Assert.Equal(200, answer.Status);
        Assert.Equal("edited", account.World.Invoices[0].Record["hs_comments"]);
    }

    [Fact]
    public async Task Of_many_creates_with_one_key_at_once_only_one_succeeds()
    {
        await using var account = await TestAccount.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => account.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k")))));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.Single(account.World.Invoices);
    }

    [Fact]
    public async Task A_list_is_paged_by_id_and_stops_at_a_hundred()
    {
        await using var account = await TestAccount.StartAsync();
        for (var number = 0; number < 15; number++)
        {
            account.AddCompany($"Member {number}");
        }

        var first = await account.GetAsync("/crm/objects/2026-09/companies");
        var after = (string?)first.Body["paging"]?["next"]?["after"];
        var second = await account.GetAsync($"/crm/objects/2026-09/companies?after={after}");
        var tooMany = await account.GetAsync("/crm/objects/2026-09/companies?limit=101");

        Assert.Equal(10, first.Results.Count);
        Assert.Equal(5, second.Results.Count);
        Assert.Null(second.Body["paging"]);
        Assert.Equal(400, tooMany.Status);
    }

    [Fact]
    public async Task A_read_names_associated_ids_without_labels()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme");
        var contact = account.AddContact("a@b.example");
        account.World.Associate(company, contact, ContactRole.Billing);

        var read = await account.GetAsync($"/crm/objects/2026-09/companies/{company}?associations=contacts");

        var result = read.Body["associations"]?["contacts"]?["results"]?[0];
        Assert.Equal(contact.ToString(), (string?)result?["id"]);
        Assert.Equal("company_to_contact", (string?)result?["type"]);
    }

    [Fact]
    public async Task A_second_contact_with_the_same_address_conflicts()
    {
        await using var account = await TestAccount.StartAsync();
        var contact = account.AddContact("a@b.example");

        var answer = await account.CreateAsync("contacts", Json.Of(("email", "A@b.example")));

        Assert.Equal(409, answer.Status);
        Assert.Equal("CONFLICT", answer.Category);
        Assert.Contains($"Existing ID: {contact}", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_rule_refuses_an_update_from_2026_09_on()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme");
        account.Emulator.Switches.RefuseCompany(company);

        var newer = await account.EditAsync("companies", company.ToString(), Json.Of(("membership_dues", "5")));
        var older = await account.EditAsync(
            "companies", company.ToString(), Json.Of(("membership_dues", "5")), "2026-03");

        Assert.Equal(400, newer.Status);
        Assert.Equal("MISSING_CONDITIONAL_REQUIRED_PROPERTY", Assert.Single(newer.Codes));
        Assert.Equal(200, older.Status);
    }
}
