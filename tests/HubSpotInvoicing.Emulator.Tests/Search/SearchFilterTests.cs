using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Search;

public sealed class SearchFilterTests
{
    [Fact]
    public async Task Renewal_days_are_found_by_milliseconds()
    {
        await using var account = await TestAccount.StartAsync();
        foreach (var day in (string[])["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"])
        {
            account.AddCompany(day, ("next_renewal_date", day));
        }

        var answer = await account.SearchAsync(
            Json.Search(
                Json.Filter("next_renewal_date", "GTE", NovemberFirst),
                Json.Filter("next_renewal_date", "LT", DecemberFirst)));

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
    public async Task An_operator_compares_by_the_kind_of_property(
        string property, string op, string value, string found)
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

    private const string NovemberFirst = "1793491200000";
    private const string DecemberFirst = "1796083200000";

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
