using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Properties;

public sealed class OwnPropertyTests
{
    private const string Companies = "/crm/properties/2026-09/companies";

    [Fact]
    public async Task What_a_property_was_created_with_is_kept()
    {
        await using var account = await TestAccount.StartAsync();

        await account.PostAsync(Companies, States());

        var read = (await account.GetAsync($"{Companies}/states")).Body;
        Assert.Equal("Where it sells", (string?)read["description"]);
        Assert.Equal("checkbox", (string?)read["fieldType"]);
        Assert.Equal(("oh", "Ohio"), ((string?)read["options"]?[0]?["value"], (string?)read["options"]?[0]?["label"]));
    }

    [Theory]
    [InlineData("oh", 200)]
    [InlineData("tx;oh", 200)]
    [InlineData("", 200)]
    [InlineData("Ohio", 400)]
    [InlineData("oh;ut", 400)]
    public async Task A_checkbox_takes_internal_names_joined_by_semicolons(string value, int status)
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Companies, States());
        var company = account.AddCompany("A").ToString();

        Assert.Equal(status, (await account.EditAsync("companies", company, Json.Of(("states", value)))).Status);
    }

    [Theory]
    [InlineData("string", "select")]
    [InlineData("number", "text")]
    [InlineData("enumeration", "text")]
    [InlineData("money", "number")]
    public async Task Type_and_form_field_must_fit(string type, string field)
    {
        await using var account = await TestAccount.StartAsync();
        var body = States();
        (body["type"], body["fieldType"]) = (type, field);

        Assert.Equal(400, (await account.PostAsync(Companies, body)).Status);
    }

    [Theory]
    [InlineData("displayOrder")]
    [InlineData("hidden")]
    [InlineData("label")]
    [InlineData("value")]
    public async Task An_option_needs_all_its_parts(string missing)
    {
        await using var account = await TestAccount.StartAsync();
        var body = States();
        body["options"]?[0]?.AsObject().Remove(missing);

        Assert.Equal(400, (await account.PostAsync(Companies, body)).Status);
    }

    [Fact]
    public async Task An_enumeration_needs_options()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.PostAsync(Companies, States().With("options", new JsonArray()))).Status);
    }

    [Fact]
    public async Task An_update_replaces_the_options_and_keeps_the_rest()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Companies, States());

        var options = new JsonArray(Option("ut", "Utah", 0));
        var answer = await account.PatchAsync($"{Companies}/states", new JsonObject { ["options"] = options });

        Assert.Equal(200, answer.Status);
        Assert.Equal("ut", (string?)Assert.Single(answer.Body["options"] as JsonArray ?? [])?["value"]);
        Assert.Equal("Where it sells", (string?)answer.Body["description"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("hasUniqueValue")]
    public async Task Name_and_uniqueness_never_change(string field)
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Companies, States());

        var answer = await account.PatchAsync($"{Companies}/states", new JsonObject { [field] = "other" });

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_archived_property_is_gone_and_comes_back_with_its_values()
    {
        await using var account = await TestAccount.StartAsync();
        await account.PostAsync(Companies, States());
        var company = account.AddCompany("A", ("states", "oh")).ToString();

        var archived = await account.DeleteAsync($"{Companies}/states");
        var gone = await account.ReadAsync("companies", company, "states");
        await account.PostAsync(Companies, States());

        Assert.Equal(204, archived.Status);
        Assert.Null(gone.Property("states"));
        Assert.Equal("oh", (await account.ReadAsync("companies", company, "states")).Property("states"));
    }

    [Fact]
    public async Task HubSpots_own_properties_are_neither_changed_nor_archived()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.PatchAsync($"{Companies}/name", Json.Of(("label", "N")))).Status);
        Assert.Equal(400, (await account.DeleteAsync($"{Companies}/name")).Status);
    }

    [Fact]
    public async Task A_unique_property_knows_the_values_from_before_it()
    {
        await using var account = await TestAccount.StartAsync();
        account.AddCompany("A", ("member_number", "7"));
        await account.PostAsync(Companies, Json.Of(
            ("name", "member_number"),
            ("label", "Member number"),
            ("type", "string"),
            ("fieldType", "text"),
            ("groupName", "membership")).With("hasUniqueValue", true));

        var answer = await account.CreateAsync("companies", Json.Of(("name", "B"), ("member_number", "7")));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Groups_properties_and_labels_outlive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state.jsonl");
        const string labels = "/crm/associations/2026-09/companies/contacts/labels";
        await using (var first = await TestAccount.StartAsync(o => o with { StateFile = file }))
        {
            await first.PostAsync($"{Companies}/groups", Json.Of(("name", "dues"), ("label", "Dues")));
            await first.PostAsync(Companies, States().With("groupName", "dues"));
            await first.DeleteAsync($"{Companies}/membership_level");
            await first.PostAsync(labels, Json.Of(("name", "chair"), ("label", "Chair")));
        }

        await using var second = await TestAccount.StartAsync(o => o with { StateFile = file });

        var states = (await second.GetAsync($"{Companies}/states")).Body;
        Assert.Equal(("Where it sells", "Ohio"), ((string?)states["description"], (string?)states["options"]?[0]?["label"]));
        Assert.Equal(200, (await second.GetAsync($"{Companies}/groups/dues")).Status);
        Assert.Equal(404, (await second.GetAsync($"{Companies}/membership_level")).Status);
        Assert.Contains((await second.GetAsync(labels)).Results, row => (string?)row["label"] == "Chair");
    }

    private static JsonObject States() => Json.Of(
        ("name", "states"),
        ("label", "States"),
        ("type", "enumeration"),
        ("fieldType", "checkbox"),
        ("groupName", "membership"),
        ("description", "Where it sells"))
        .With("options", new JsonArray(Option("oh", "Ohio", 0), Option("tx", "Texas", 1)));

    private static JsonObject Option(string value, string label, int order) =>
        Json.Of(("value", value), ("label", label)).With("displayOrder", order).With("hidden", false);
}
