using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Properties;

public sealed class PropertyTests
{
    private const string Invoices = "/crm/properties/2026-09/invoices";

    private static JsonObject Renewal => Json.Of(
        ("name", "renewal_key"),
        ("label", "Renewal key"),
        ("type", "string"),
        ("fieldType", "text"),
        ("groupName", "invoice_information")).With("hasUniqueValue", true);

    [Fact]
    public async Task The_list_tells_what_is_read_only_and_what_is_unique()
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.GetAsync(Invoices);

        var byName = answer.Results.ToDictionary(row => (string?)row["name"] ?? "");
        Assert.True((bool?)byName["hs_number"]["modificationMetadata"]?["readOnlyValue"]);
        Assert.False((bool?)byName["hs_comments"]["modificationMetadata"]?["readOnlyValue"]);
        Assert.True((bool?)byName["membership_invoice_key"]["hasUniqueValue"]);
        Assert.Equal("draft", (string?)byName["hs_invoice_status"]["options"]?[0]?["value"]);
    }

    [Fact]
    public async Task A_new_property_can_be_written_and_is_unique()
    {
        await using var account = await TestAccount.StartAsync();
        JsonObject Invoice() => Json.Of(("hs_currency", "USD"), ("renewal_key", "k"));

        var before = await account.CreateAsync("invoices", Invoice());
        var created = await account.PostAsync(Invoices, Renewal);
        var first = await account.CreateAsync("invoices", Invoice());
        var second = await account.CreateAsync("invoices", Invoice());

        Assert.Equal([400, 201, 201, 400], new[] { before, created, first, second }.Select(answer => answer.Status));
    }

    [Fact]
    public async Task A_property_that_exists_conflicts()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Invoices, Renewal);

        var answer = await account.PostAsync(Invoices, Renewal);

        Assert.Equal(409, answer.Status);
        Assert.Equal("OBJECT_ALREADY_EXISTS", answer.Category);
        Assert.Equal("Properties.PROPERTY_WITH_NAME_EXISTS", (string?)answer.Body["subCategory"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("label")]
    [InlineData("type")]
    [InlineData("fieldType")]
    [InlineData("groupName")]
    public async Task A_property_needs_all_its_parts(string missing)
    {
        await using var account = await TestAccount.StartAsync();
        var body = Renewal;
        body.Remove(missing);

        Assert.Equal(400, (await account.PostAsync(Invoices, body)).Status);
    }

    [Fact]
    public async Task A_property_belongs_to_a_group_that_exists()
    {
        await using var account = await TestAccount.StartAsync();

        var groups = await account.GetAsync($"{Invoices}/groups");
        var refused = await account.PostAsync(Invoices, Renewal.With("groupName", "made_up"));

        Assert.Contains(groups.Results, group => (string?)group["name"] == "invoice_information");
        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Ten_unique_properties_are_the_limit()
    {
        await using var account = await TestAccount.StartAsync();
        var statuses = new List<int>();
        for (var number = 0; number < 10; number++)
        {
            var answer = await account.PostAsync(Invoices, Renewal.With("name", $"key_{number}"));
            statuses.Add(answer.Status);
        }

        Assert.Equal([.. Enumerable.Repeat(201, 9), 400], statuses);
    }

    [Theory]
    [InlineData("crm.schemas.invoices.write", 201)]
    [InlineData("crm.objects.invoices.write", 403)]
    public async Task Adding_a_property_needs_the_schema_scope(string scope, int status)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = [scope] });

        Assert.Equal(status, (await account.PostAsync(Invoices, Renewal)).Status);
    }
}
