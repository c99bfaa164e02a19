using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Owners;

public sealed class OwnersTests
{
    private const string Path = "/crm/owners/2026-09";

    [Fact]
    public async Task Owners_are_listed_page_by_page_in_the_order_of_their_ids()
    {
        await using var account = await TestAccount.StartAsync();

        var first = await account.GetAsync($"{Path}?limit=2");
        var after = (string?)first.Body["paging"]?["next"]?["after"];
        var second = await account.GetAsync($"{Path}?limit=2&after={after}");

        Assert.Equal(["7301", "7302"], first.Results.Select(Id));
        Assert.Equal(["7303"], second.Results.Select(Id));
        Assert.Null(second.Body["paging"]);
    }

    [Fact]
    public async Task Without_the_owners_scope_they_are_refused()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Scopes = ["crm.objects.companies.read"] });

        var answer = await account.GetAsync(Path);

        Assert.Equal(403, answer.Status);
        Assert.Contains("crm.objects.owners.read", answer.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("after=x")]
    public async Task A_page_that_cannot_be_is_refused(string query)
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Equal(400, (await account.GetAsync($"{Path}?{query}")).Status);
    }

    private static string? Id(JsonNode? owner) => (string?)owner?["id"];
}
