using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Properties;

public sealed class GroupTests
{
    private const string Groups = "/crm/properties/2026-09/companies/groups";

    private static JsonObject Dues => Json.Of(("name", "dues"), ("label", "Dues")).With("displayOrder", 3);

    [Fact]
    public async Task A_new_group_can_hold_properties()
    {
        await using var account = await TestAccount.StartAsync();

        var created = await account.PostAsync(Groups, Dues);
        var property = await account.PostAsync("/crm/properties/2026-09/companies", Json.Of(
            ("name", "paid_until"),
            ("label", "Paid until"),
            ("type", "date"),
            ("fieldType", "date"),
            ("groupName", "dues")));

        Assert.Equal((201, "Dues", 3), (created.Status, (string?)created.Body["label"], (int?)created.Body["displayOrder"]));
        Assert.Equal(201, property.Status);
        Assert.Equal("Dues", (string?)(await account.GetAsync($"{Groups}/dues")).Body["label"]);
        Assert.Contains((await account.GetAsync(Groups)).Results, group => (string?)group["name"] == "dues");
    }

    [Fact]
    public async Task A_group_that_exists_conflicts()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Groups, Dues);

        var answer = await account.PostAsync(Groups, Dues);

        Assert.Equal((409, "OBJECT_ALREADY_EXISTS"), (answer.Status, answer.Category));
    }

    [Fact]
    public async Task A_group_belongs_to_one_kind_of_record()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Groups, Dues);

        Assert.Equal(404, (await account.GetAsync("/crm/properties/2026-09/invoices/groups/dues")).Status);
    }

    [Theory]
    [InlineData("name", null)]
    [InlineData("label", null)]
    [InlineData("name", "Not a name")]
    public async Task A_group_needs_a_name_and_a_label(string field, string? value)
    {
        await using var account = await TestAccount.StartAsync();
        var body = Dues;
        body[field] = value;

        Assert.Equal(400, (await account.PostAsync(Groups, body)).Status);
    }

    [Fact]
    public async Task Adding_a_group_needs_the_schema_scope()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = ["crm.objects.companies.write"] });

        Assert.Equal(403, (await account.PostAsync(Groups, Dues)).Status);
    }
}
