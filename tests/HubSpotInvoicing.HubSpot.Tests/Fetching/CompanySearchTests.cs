using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.HubSpot.Fetching;

public sealed class CompanySearchTests
{
    private static readonly RenewalQuery November =
        new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), [CompanyId.Of(7)], ContactReading.Skipped);

    [Fact]
    public async Task The_range_is_asked_for_in_milliseconds_from_the_first_day_to_before_the_day_after_the_last()
    {
        var asked = "";
        await using var server = new ScriptedServer(body =>
        {
            asked = body;
            return (200, """{"results":[]}""");
        });

        Assert.Empty(await FetchAsync(server, November));

        Assert.Contains(
            """{"propertyName":"next_renewal_date","operator":"GTE","value":"1793491200000"}""",
            asked,
            StringComparison.Ordinal);
        Assert.Contains(
            """{"propertyName":"next_renewal_date","operator":"LT","value":"1796083200000"}""",
            asked,
            StringComparison.Ordinal);
        Assert.Contains(
            """{"propertyName":"hs_object_id","operator":"IN","values":["7"]}""", asked, StringComparison.Ordinal);
        Assert.Contains(
            """[{"propertyName":"hs_object_id","direction":"ASCENDING"}]""", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_many_named_companies_stays_within_the_length_that_HubSpot_takes()
    {
        var longest = 0;
        await using var server = new ScriptedServer(body =>
        {
            longest = Math.Max(longest, body.Length);
            return (200, """{"results":[]}""");
        });

        await FetchAsync(server, November with
        {
            Companies = Enumerable.Range(0, 200).Select(i => CompanyId.Of(long.MaxValue - i)).ToList(),
        });

        Assert.InRange(longest, 1000, 3000);
    }

    [Fact]
    public async Task A_merged_company_is_known_by_the_id_that_HubSpot_answers_with()
    {
        await using var server = new ScriptedServer(_ => (200, Row("8", "2026-11-15")));

        var renewal = Assert.Single(await FetchAsync(server, November));

        Assert.Equal("8:2026-11", renewal.Member.Key.ToString());
    }

    [Fact]
    public async Task A_company_whose_day_has_moved_since_it_was_indexed_is_left_out()
    {
        await using var server = new ScriptedServer(_ => (200, Row("7", "2027-11-15")));

        Assert.Empty(await FetchAsync(server, November));
    }

    [Fact]
    public async Task A_renewal_date_that_holds_no_day_is_refused_without_showing_it()
    {
        await using var server = new ScriptedServer(_ => (200, Row("7", "mid November")));

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => FetchAsync(server, November));

        Assert.Contains("Fetching:Properties:RenewalDate", refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("mid November", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_shows_the_same_page_for_ever_comes_to_an_end()
    {
        await using var server = new ScriptedServer(_ => (200, Row("7", "2026-11-15", more: true)));

        Assert.Single(await FetchAsync(server, November));
        Assert.Equal(2, server.Calls);
    }

    private static string Row(string id, string day, bool more = false) =>
        $$$"""{"results":[{"id":"{{{id}}}","properties":{"next_renewal_date":"{{{day}}}"}}]{{{(more ? ",\"paging\":{\"next\":{\"after\":\"1\"}}" : "")}}}}""";

    private static async Task<List<Renewal>> FetchAsync(ScriptedServer server, RenewalQuery query)
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { HubSpot = o => o.BaseUrl = server.BaseAddress });
        var found = new List<Renewal>();
        await foreach (var wave in account.Source.FetchAsync(query, TestAccount.Cancel))
        {
            found.AddRange(wave);
        }

        return found;
    }
}
