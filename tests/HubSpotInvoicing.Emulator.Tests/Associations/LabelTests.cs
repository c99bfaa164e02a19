using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Associations;

public sealed class LabelTests
{
    private const string Labels = "/crm/associations/2026-09/companies/contacts/labels";

    [Theory]
    [InlineData("contacts", 177)]
    [InlineData("companies", 179)]
    [InlineData("line_items", 409)]
    public async Task The_types_from_an_invoice_are_told(string to, int typeId)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.GetAsync($"/crm/associations/2026-09/invoices/{to}/labels");

        var row = Assert.Single(answer.Results);
        Assert.Equal(("HUBSPOT_DEFINED", typeId), ((string?)row["category"], (int?)row["typeId"]));
    }

    [Fact]
    public async Task A_new_label_can_be_used_from_both_sides()
    {
        await using var account = await TestAccount.StartAsync(o => o with { ContactLabel = null });

        var created = await account.PostAsync(Labels, Json.Of(("name", "renewal_contact"), ("label", "Renewal contact")));
        var again = await account.PostAsync(Labels, Json.Of(("name", "renewal_contact"), ("label", "Renewal contact")));

        Assert.Equal((201, 409), (created.Status, again.Status));
        Assert.Equal(2, created.Results.Count);
        Assert.Contains((await account.GetAsync(Labels)).Results, row => (string?)row["label"] == "Renewal contact");
        Assert.Contains(
            (await account.GetAsync("/crm/associations/2026-09/contacts/companies/labels")).Results,
            row => (string?)row["label"] == "Renewal contact");
    }

    [Fact]
    public async Task A_type_that_the_account_lacks_is_neither_told_nor_taken_nor_read()
    {
        await using var account = await TestAccount.StartAsync(o => o with { MissingAssociationTypes = [930] });
        var company = account.AddCompany("A");
        account.World.Associate(company, account.AddContact("a@member.example"), ContactRole.Billing);

        var told = await account.GetAsync(Labels);
        var read = await account.PostAsync(
            "/crm/associations/2026-09/companies/contacts/batch/read",
            Json.Of().With("inputs", new JsonArray(Json.Id(company.ToString()))));

        Assert.DoesNotContain(told.Results, row => (int?)row["typeId"] == 930);
        var types = read.Results[0]["to"]?[0]?["associationTypes"] as JsonArray ?? [];
        Assert.Equal(280, (int?)Assert.Single(types)?["typeId"]);
    }
}
