using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Limits;

public sealed class RateLimitTests
{
    private const string Details = "/account-info/2026-09/details";
    private const string Labels = "/crm/associations/2026-09/companies/contacts/labels";

    [Theory]
    [InlineData(AccountTier.Starter, 100)]
    [InlineData(AccountTier.Pro, 190)]
    [InlineData(AccountTier.Enterprise, 190)]
    public async Task The_burst_is_limited_over_ten_rolling_seconds(AccountTier tier, int burst)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Tier = tier });

        var first = await account.GetAsync(Details);
        account.Clock.Advance(TimeSpan.FromSeconds(5));
        var statuses = await StatusesAsync(account, Details, burst);
        account.Clock.Advance(TimeSpan.FromSeconds(5));
        var afterFirstLeft = await StatusesAsync(account, Details, 2);

        Assert.Equal(200, first.Status);
        Assert.Equal([.. Enumerable.Repeat(200, burst - 1), 429], statuses);
        Assert.Equal([200, 429], afterFirstLeft);
        Assert.Equal(2, account.Emulator.Traffic.Throttled);
    }

    [Theory]
    [InlineData(AccountTier.Starter, 100)]
    [InlineData(AccountTier.Pro, 150)]
    public async Task Associations_have_a_budget_of_their_own(AccountTier tier, int budget)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Tier = tier });

        var statuses = await StatusesAsync(account, Labels, budget + 1);

        Assert.Equal([.. Enumerable.Repeat(200, budget), 429], statuses);
        Assert.Equal(200, (await account.GetAsync(Details)).Status);
    }

    [Fact]
    public async Task Five_searches_a_second_are_allowed_and_answers_carry_no_headers()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Tier = AccountTier.Pro });
        var answers = new List<Answer>();
        for (var number = 0; number < 6; number++)
        {
            answers.Add(await account.SearchAsync([], number % 2 == 0 ? "companies" : "invoices"));
        }

        account.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await account.SearchAsync([]);

        Assert.Equal([200, 200, 200, 200, 200, 429], answers.Select(answer => answer.Status));
        Assert.Equal("SECONDLY", (string?)answers[5].Body["policyName"]);
        Assert.All(answers, answer => Assert.False(HasLimitHeaders(answer)));
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task Other_answers_tell_what_is_left()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Tier = AccountTier.Starter });

        await account.GetAsync(Details);
        var answer = await account.GetAsync(Details);

        string Header(string name) => answer.Headers.GetValues($"X-HubSpot-RateLimit-{name}").Single();
        Assert.Equal(
            ("250000", "249998", "10000", "100", "98"),
            (
                Header("Daily"),
                Header("Daily-Remaining"),
                Header("Interval-Milliseconds"),
                Header("Max"),
                Header("Remaining")));
    }

    [Fact]
    public async Task Without_a_tier_nothing_is_limited()
    {
        await using var account = await TestAccount.StartAsync();

        var searches = new List<Answer>();
        for (var number = 0; number < 20; number++)
        {
            searches.Add(await account.SearchAsync([]));
        }

        Assert.All(searches, answer => Assert.Equal(200, answer.Status));
        Assert.All(await StatusesAsync(account, Details, 300), status => Assert.Equal(200, status));
        Assert.False(HasLimitHeaders(await account.GetAsync(Details)));
    }

    [Fact]
    public async Task The_daily_limit_ends_the_day_until_midnight_of_the_accounts_zone()
    {
        await using var account = await TestAccount.StartAsync(o => o with { DailyLimit = 3 });

        var today = await StatusesAsync(account, Details, 4);
        var search = await account.SearchAsync([]);
        account.Clock.Advance(TimeSpan.FromHours(13.9));
        var evening = await account.GetAsync(Details);
        account.Clock.Advance(TimeSpan.FromHours(0.1));
        var tomorrow = await account.GetAsync(Details);

        Assert.Equal([200, 200, 200, 429], today);
        Assert.Equal("DAILY", (string?)search.Body["policyName"]);
        Assert.Equal(429, evening.Status);
        Assert.Equal(200, tomorrow.Status);
    }

    [Theory]
    [InlineData(RateLimitShape.ErrorType, "RATE_LIMIT", null)]
    [InlineData(RateLimitShape.Category, null, "RATE_LIMITS")]
    public async Task A_refusal_has_one_of_two_shapes(RateLimitShape shape, string? errorType, string? category)
    {
        await using var account = await TestAccount.StartAsync(o => o with { DailyLimit = 0, RateLimitShape = shape });

        var body = (await account.GetAsync(Details)).Body;

        Assert.Equal(errorType, (string?)body["errorType"]);
        Assert.Equal(category, (string?)body["category"]);
        Assert.Equal("DAILY", (string?)body["policyName"]);
    }

    [Fact]
    public async Task The_shapes_alternate_by_seed()
    {
        await using var account = await TestAccount.StartAsync(o => o with { DailyLimit = 0 });
        var shapes = new HashSet<bool>();
        for (var number = 0; number < 20; number++)
        {
            shapes.Add((await account.GetAsync(Details)).Body is JsonObject body && body.ContainsKey("category"));
        }

        Assert.Equal(2, shapes.Count);
    }

    private static bool HasLimitHeaders(Answer answer) =>
        answer.Headers.Any(header => header.Key.StartsWith("X-HubSpot-RateLimit", StringComparison.OrdinalIgnoreCase));

    private static async Task<List<int>> StatusesAsync(TestAccount account, string path, int count)
    {
        var statuses = new List<int>();
        for (var number = 0; number < count; number++)
        {
            statuses.Add((await account.GetAsync(path)).Status);
        }

        return statuses;
    }
}
