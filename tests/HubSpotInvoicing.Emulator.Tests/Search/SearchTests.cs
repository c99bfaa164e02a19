using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Search;

public sealed class SearchTests
{
    private static JsonObject Everything => new() { ["filterGroups"] = new JsonArray() };

    [Fact]
    public async Task A_page_holds_ten_unless_asked_and_the_last_one_has_no_paging()
    {
        await using var account = await TestAccount.StartAsync();
        Add(account, 12);

        var first = await account.SearchAsync(Everything);
        var second = await account.SearchAsync(
            Everything.With("after", (string?)first.Body["paging"]?["next"]?["after"] ?? ""));

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
        var search = Json.Search(Json.Filter("name", "EQ", "renamed"), Json.Filter("hs_object_id", "GT", "0"))
            .SortedById();

        var before = await account.SearchAsync((JsonObject)search.DeepClone());
        account.World.SetCompany(
            account.World.Companies[1].Id, new Dictionary<string, string> { ["name"] = "renamed" });
        var after = await account.SearchAsync(search);

        Assert.Empty(before.Results);
        Assert.Single(after.Results);
    }

    [Fact]
    public async Task A_walk_sees_who_comes_who_goes_and_who_changes_between_its_pages()
    {
        await using var account = await TestAccount.StartAsync();
        Add(account, 5);
        var ids = account.World.Companies.Select(company => company.Id).ToList();
        var search = Json.Search(Json.Filter("name", "EQ", "wanted"), Json.Filter("hs_object_id", "GT", "0"))
            .SortedById();
        async Task<List<string>> FindAsync() => [.. (await account.SearchAsync((JsonObject)search.DeepClone())).Ids];
        void Name(int company, string name) =>
            account.World.SetCompany(ids[company], new Dictionary<string, string> { ["name"] = name });
        List<string> Texts(params long[] expected) => [.. expected.Select(id => id.ToString())];

        Name(1, "wanted");
        Name(3, "wanted");
        Assert.Equal(Texts(ids[1], ids[3]), await FindAsync());

        Name(1, "gone");
        Name(0, "wanted");
        Name(4, "wanted");
        Name(4, "gone");
        Name(4, "wanted");
        Assert.Equal(Texts(ids[0], ids[3], ids[4]), await FindAsync());

        var added = account.World.AddCompany(new Dictionary<string, string> { ["name"] = "wanted" });
        Assert.Equal(Texts(ids[0], ids[3], ids[4], added), await FindAsync());
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
}
