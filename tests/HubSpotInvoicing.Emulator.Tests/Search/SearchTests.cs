using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Search;

public sealed class SearchTests
{
    private const string NovemberFirst = "1793491200000";
    private const string DecemberFirst = "1796083200000";

    private static JsonObject Everything => new() { ["filterGroups"] = new JsonArray() };

    [Fact]
    public async Task A_page_holds_ten_unless_asked_and_the_last_one_has_no_paging()
    {
        await using var account = await TestAccount.StartAsync();
        Add(account, 12);

        var first = await account.SearchAsync(Everything);
        var second = await account.SearchAsync(Everything.With("after", (string?)first.Body["paging"]?["next"]?["after"] ?? ""));

        Assert.Equal(12, (int?)first.Body["total"]);
        Assert.Equal(10, first.Results.Count);
        Assert.Equal("10", (string?)first.Body["paging"]?["next"]?["after"]);
        Assert.Equal(2, second.Results.Count);
        Assert.False(Assert.IsType<JsonObject>(second.Body).ContainsKey("paging"));
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 400)]
    [InlineData(0, 400)]
    public async Task A_page_holds_two_hundred_at_most(int limit, int status)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(status, (await account.SearchAsync(Everything.With("limit", limit))).Status);
    }

    [Theory]
    [InlineData("9800", 200)]
    [InlineData("9801", 400)]
    [InlineData("10000", 400)]
    [InlineData("99999999999", 400)]
    [InlineData("x", 400)]
    public async Task Ten_thousand_results_are_the_ceiling(string after, int status)
    {
        await using var account = await TestAccount.StartAsync();

        var answer = await account.SearchAsync(Everything.With("limit", 200).With("after", after));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_walk_by_id_sees_everyone_once()
    {
        await using var account = await TestAccount.StartAsync();
        Add(account, 450);
        var (seen, last) = (new List<string>(), "0");

        for (var page = 0; page < 3; page++)
        {
            var answer = await account.SearchAsync(
                Json.Search(Json.Filter("hs_object_id", "GT", last)).SortedById());
            Assert.Equal(450 - seen.Count, (int?)answer.Body["total"]);
            seen.AddRange(answer.Ids);
            last = seen[^1];
        }

        Assert.Equal(account.World.Companies.Select(company => company.Id.ToString()), seen);
    }

    [Fact]
    public async Task A_walk_sees_a_change_made_between_its_pages()
    {
        await using var account = await TestAccount.StartAsync();
        Add(account, 3);
        var search = Json.Search(Json.Filter("name", "EQ", "renamed"), Json.Filter("hs_object_id", "GT", "0")).SortedById();

        var before = await account.SearchAsync((JsonObject)search.DeepClone());
        account.World.SetCompany(account.World.Companies[1].Id, new Dictionary<string, string> { ["name"] = "renamed" });
        var after = await account.SearchAsync(search);

        Assert.Empty(before.Results);
        Assert.Single(after.Results);
    }

    [Fact]
    public async Task Renewal_days_are_found_by_milliseconds()
    {
        await using var account = await TestAccount.StartAsync();
        foreach (var day in (string[])["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"])
        {
            account.AddCompany(day, ("next_renewal_date", day));
        }

        var answer = await account.SearchAsync(Json.Search(
            Json.Filter("next_renewal_date", "GTE", NovemberFirst), Json.Filter("next_renewal_date", "LT", DecemberFirst)));

        Assert.Equal(
            ["2026-11-01", "2026-11-30"], answer.Results.Select(row => (string?)row["properties"]?["name"]).Order());
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-01T00:00:00Z")]
    [InlineData("")]
    public async Task A_day_written_out_is_refused_in_a_filter(string value)
    {
        await using var account = await TestAccount.StartAsync();
        account.AddCompany("A", ("next_renewal_date", "2026-11-01"));

        var answer = await account.SearchAsync(Json.Search(Json.Filter("next_renewal_date", "GTE", value)));

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("membership_dues", "EQ", "100.00", "B")]
    [InlineData("membership_dues", "NEQ", "100", "A,C,D")]
    [InlineData("membership_dues", "LT", "100", "A")]
    [InlineData("membership_dues", "LTE", "100", "A,B")]
    [InlineData("membership_dues", "GT", "20", "B,C")]
    [InlineData("membership_dues", "GTE", "100", "B,C")]
    [InlineData("name", "EQ", "a", "A")]
    [InlineData("name", "NEQ", "a", "B,C,D")]
    [InlineData("us_states", "CONTAINS_TOKEN", "texas", "B")]
    [InlineData("us_states", "CONTAINS_TOKEN", "te*", "B,C")]
    [InlineData("us_states", "NOT_CONTAINS_TOKEN", "texas", "A,C,D")]
    public async Task An_operator_compares_by_the_kind_of_property(string property, string op, string value, string found)
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);

        var answer = await account.SearchAsync(Json.Search(Json.Filter(property, op, value)));

        Assert.Equal(found, Names(answer));
    }

    [Fact]
    public async Task Between_includes_both_ends()
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);

        var answer = await account.SearchAsync(Json.Search(
            Json.Filter("membership_dues", "BETWEEN", "20").With("highValue", "100")));

        Assert.Equal("A,B", Names(answer));
    }

    [Theory]
    [InlineData("IN", "a,c", "A,C")]
    [InlineData("IN", "A,C", "")]
    [InlineData("NOT_IN", "a,c", "B,D")]
    public async Task Lists_of_text_need_lower_case(string op, string values, string found)
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);
        var filter = Json.Of(("propertyName", "name"), ("operator", op))
            .With("values", new JsonArray([.. values.Split(',').Select(value => (JsonNode)value)]));

        Assert.Equal(found, Names(await account.SearchAsync(Json.Search(filter))));
    }

    [Theory]
    [InlineData("HAS_PROPERTY", "A,B,C")]
    [InlineData("NOT_HAS_PROPERTY", "D")]
    public async Task Having_a_value_can_be_asked(string op, string found)
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);

        var answer = await account.SearchAsync(Json.Search(
            Json.Of(("propertyName", "membership_dues"), ("operator", op))));

        Assert.Equal(found, Names(answer));
    }

    [Theory]
    [InlineData("draft", 1)]
    [InlineData("Draft", 0)]
    public async Task A_choice_is_compared_letter_by_letter(string status, int found)
    {
        await using var account = await TestAccount.StartAsync();
        await account.CreateAsync("invoices", Json.Of(("hs_currency", "USD")));

        var answer = await account.SearchAsync(Json.Search(Json.Filter("hs_invoice_status", "EQ", status)), "invoices");

        Assert.Equal(found, answer.Results.Count);
    }

    [Theory]
    [InlineData("no_such_property", "EQ", "1")]
    [InlineData("membership_dues", "EQ", "many")]
    [InlineData("name", "LIKE", "a")]
    [InlineData("name", "BETWEEN", "a")]
    [InlineData("name", "IN", "a")]
    public async Task A_filter_that_makes_no_sense_is_refused(string property, string op, string value)
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);

        Assert.Equal(400, (await account.SearchAsync(Json.Search(Json.Filter(property, op, value)))).Status);
    }

    [Theory]
    [InlineData(5, 3, 200)]
    [InlineData(6, 1, 400)]
    [InlineData(1, 6, 200)]
    [InlineData(1, 7, 400)]
    [InlineData(4, 5, 400)]
    public async Task Groups_and_filters_are_limited(int groups, int filters, int status)
    {
        await using var account = await TestAccount.StartAsync();
        JsonNode Group() => new JsonObject
        {
            ["filters"] = new JsonArray([.. Enumerable.Range(0, filters).Select(_ => (JsonNode)Json.Filter("name", "EQ", "a"))]),
        };
        var body = new JsonObject { ["filterGroups"] = new JsonArray([.. Enumerable.Range(0, groups).Select(_ => Group())]) };

        Assert.Equal(status, (await account.SearchAsync(body)).Status);
    }

    [Fact]
    public async Task Groups_are_alternatives_and_a_sort_orders_numbers()
    {
        await using var account = await TestAccount.StartAsync();
        AddFour(account);
        var body = new JsonObject
        {
            ["filterGroups"] = new JsonArray(
                new JsonObject { ["filters"] = new JsonArray(Json.Filter("name", "EQ", "a")) },
                new JsonObject { ["filters"] = new JsonArray(Json.Filter("membership_dues", "GTE", "100")) }),
            ["sorts"] = new JsonArray(Json.Of(("propertyName", "membership_dues"), ("direction", "DESCENDING"))),
        };

        var answer = await account.SearchAsync(body);

        Assert.Equal(["C", "B", "A"], answer.Results.Select(row => (string?)row["properties"]?["name"]));
    }

    [Fact]
    public async Task A_long_body_and_two_sorts_are_refused()
    {
        await using var account = await TestAccount.StartAsync();
        JsonNode Sort() => Json.Of(("propertyName", "name"), ("direction", "ASCENDING"));

        Assert.Equal(400, (await account.SearchAsync(Everything.With("query", new string('x', 3_000)))).Status);
        Assert.Equal(400, (await account.SearchAsync(Everything.With("sorts", new JsonArray(Sort(), Sort())))).Status);
        Assert.Equal(400, (await account.SearchAsync(Everything.With("sorts", new JsonArray("name")))).Status);
    }

    [Fact]
    public async Task The_index_trails_behind_the_records()
    {
        await using var account = await TestAccount.StartAsync(o => o with { SearchLag = TimeSpan.FromSeconds(30) });
        var company = account.AddCompany("old").ToString();
        await account.EditAsync("companies", company, Json.Of(("name", "new")));
        var created = await account.CreateAsync("companies", Json.Of(("name", "new")));

        var at0 = await account.SearchAsync(Json.Search(Json.Filter("name", "EQ", "new")));
        var stale = await account.SearchAsync(Json.Search(Json.Filter("name", "EQ", "old")));
        account.Clock.Advance(TimeSpan.FromSeconds(30));
        var at30 = await account.SearchAsync(Json.Search(Json.Filter("name", "EQ", "new")));

        Assert.Empty(at0.Results);
        Assert.Equal(company, Assert.Single(stale.Ids));
        Assert.Equal([company, created.Id], at30.Ids);
    }

    [Fact]
    public async Task Archived_records_never_appear()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("A");
        account.World.ArchiveCompany(company);

        Assert.Empty((await account.SearchAsync(Everything)).Results);
    }

    private static void Add(TestAccount account, int count)
    {
        for (var number = 0; number < count; number++)
        {
            account.AddCompany($"Member {number}");
        }
    }

    private static void AddFour(TestAccount account)
    {
        account.AddCompany("A", ("membership_dues", "20"), ("us_states", "Ohio"));
        account.AddCompany("B", ("membership_dues", "100"), ("us_states", "Ohio;Texas"));
        account.AddCompany("C", ("membership_dues", "1000"), ("us_states", "Tennessee"));
        account.AddCompany("D");
    }

    private static string Names(Answer answer) =>
        string.Join(',', answer.Results.Select(row => (string?)row["properties"]?["name"]).Order());
}
