using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class BatchTests
{
    private static JsonNode[] Many(int count, Func<int, JsonNode> make) => [.. Enumerable.Range(0, count).Select(make)];

    [Theory]
    [InlineData("create")]
    [InlineData("read")]
    [InlineData("update")]
    [InlineData("upsert")]
    [InlineData("archive")]
    public async Task A_batch_takes_a_hundred_inputs_and_no_more(string verb)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.BatchAsync("companies", verb, Many(101, number => Json.Id(number.ToString())));
        var empty = await account.BatchAsync("companies", verb);

        Assert.Equal(400, answer.Status);
        Assert.Contains("100", answer.Message, StringComparison.Ordinal);
        Assert.Equal(400, empty.Status);
    }

    [Fact]
    public async Task A_hundred_creates_come_back_in_another_order()
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.BatchAsync(
            "companies", "create", Many(100, number => Json.Create($"t{number}", Json.Of(("name", $"M{number}")))));

        Assert.Equal(201, answer.Status);
        Assert.Equal("COMPLETE", (string?)answer.Body["status"]);
        Assert.Equal(100, answer.Ids.Distinct().Count());
        Assert.NotEqual(answer.Ids.Order(), answer.Ids);
        Assert.All(answer.Results, row => Assert.Equal(
            "M" + ((string?)row["objectWriteTraceId"])?[1..], (string?)row["properties"]?["name"]));
    }

    [Fact]
    public async Task With_trace_ids_the_good_rows_are_kept_and_the_bad_ones_listed()
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.BatchAsync(
            "companies",
            "create",
            Json.Create("a", Json.Of(("name", "A"))),
            Json.Create("b", Json.Of(("name", "B"), ("membership_dues", "abc"))));

        Assert.Equal(207, answer.Status);
        Assert.Equal(1, (int?)answer.Body["numErrors"]);
        Assert.Equal("A", Assert.Single(account.World.Companies)["name"]);
        var error = Assert.Single(answer.Errors);
        Assert.Equal("VALIDATION_ERROR", (string?)error["category"]);
        Assert.Equal("b", (string?)error["context"]?["objectWriteTraceId"]?[0]);
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData(null, null)]
    [InlineData("same", "same")]
    public async Task Without_distinct_trace_ids_one_bad_row_fails_the_request(string? first, string? second)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.BatchAsync(
            "companies",
            "create",
            Json.Create(first, Json.Of(("name", "A"))),
            Json.Create(second, Json.Of(("name", "B"), ("membership_dues", "abc"))));

        Assert.Equal(400, answer.Status);
        Assert.Empty(account.World.Companies);
    }

    [Fact]
    public async Task A_failed_row_leaves_nothing_behind()
    {
        await using var account = await TestAccount.StartAsync();
        var line = await account.CreateAsync("line_items", Json.Of(("price", "10"), ("quantity", "1")));
        static JsonObject Invoice() => Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k"));

        var answer = await account.BatchAsync(
            "invoices",
            "create",
            Json.Create("a", Invoice(), Json.To(line.Id, 409), Json.To("5", 177)),
            Json.Create("b", Invoice(), Json.To(line.Id, 409)));

        Assert.Equal(207, answer.Status);
        Assert.Equal("b", (string?)Assert.Single(answer.Results)["objectWriteTraceId"]);
        Assert.Single(account.World.Invoices);
    }

    [Fact]
    public async Task The_same_id_twice_is_refused_in_an_update()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        var answer = await account.BatchAsync(
            "companies",
            "update",
            Json.Update("a", company, Json.Of(("name", "A"))),
            Json.Update("b", company, Json.Of(("name", "B"))));

        Assert.Equal(400, answer.Status);
        Assert.Equal("Acme", account.World.Companies[0]["name"]);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("upsert")]
    public async Task Associations_are_refused_outside_create(string verb)
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();
        var input = Json.Update("a", company, Json.Of(("name", "A")));
        input["associations"] = new JsonArray();

        Assert.Equal(400, (await account.BatchAsync("companies", verb, input)).Status);
    }

    [Fact]
    public async Task An_update_changes_many_and_names_the_unknown()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        var answer = await account.BatchAsync(
            "companies",
            "update",
            Json.Update("a", company, Json.Of(("membership_dues", "1250.00"))),
            Json.Update("b", "5", Json.Of(("membership_dues", "1250.00"))));

        Assert.Equal(207, answer.Status);
        Assert.Equal("1250.00", account.World.Companies[0]["membership_dues"]);
        Assert.Equal("OBJECT_NOT_FOUND", (string?)Assert.Single(answer.Errors)["category"]);
    }

    [Fact]
    public async Task An_upsert_tells_what_is_new()
    {
        await using var account = await TestAccount.StartAsync();
        await account.CreateAsync("line_items", Json.Of(("membership_line_key", "old")));
        static JsonObject Input(string key) => Json.Update(key, key, Json.Of(("name", "Dues")))
            .With("idProperty", "membership_line_key");

        var answer = await account.BatchAsync("line_items", "upsert", Input("old"), Input("new"));

        Assert.Equal(200, answer.Status);
        Assert.All(answer.Results, row =>
            Assert.Equal((string?)row["objectWriteTraceId"] == "new", (bool?)row["new"]));
        Assert.Equal(["old", "new"], account.World.LineItems.Select(line => line["membership_line_key"]));
    }

    [Fact]
    public async Task A_batch_archive_answers_nothing_and_skips_the_unknown()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        var answer = await account.BatchAsync("companies", "archive", Json.Id(company), Json.Id("5"));

        Assert.Equal(204, answer.Status);
        Assert.Empty(answer.Text);
        Assert.True(account.World.Companies[0].Archived);
    }

    [Fact]
    public async Task A_record_rule_refuses_only_its_row()
    {
        await using var account = await TestAccount.StartAsync();
        var (good, bad) = (account.AddCompany("Good"), account.AddCompany("Bad"));
        account.Emulator.Switches.RefuseCompany(bad);

        var answer = await account.BatchAsync(
            "companies",
            "update",
            Json.Update("g", good.ToString(), Json.Of(("membership_dues", "5"))),
            Json.Update("b", bad.ToString(), Json.Of(("membership_dues", "5"))));

        Assert.Equal(207, answer.Status);
        Assert.Equal("MISSING_CONDITIONAL_REQUIRED_PROPERTY", (string?)answer.Errors[0]["errors"]?[0]?["code"]);
        Assert.Equal("5", account.World.FindCompany(good)?["membership_dues"]);
    }
}
