using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Objects;

public sealed class BatchReadTests
{
    [Fact]
    public async Task Missing_ids_make_a_read_multi_status()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        var answer = await account.BatchAsync("companies", "read", Json.Id(company), Json.Id("5"), Json.Id("six"));

        Assert.Equal(207, answer.Status);
        Assert.Equal(company, Assert.Single(answer.Ids));
        var error = Assert.Single(answer.Errors);
        Assert.Equal("OBJECT_NOT_FOUND", (string?)error["category"]);
        Assert.Equal(["5", "six"], error["context"]?["ids"]?.AsArray().Select(id => (string?)id) ?? []);
    }

    [Fact]
    public async Task A_read_by_unique_property_sees_a_record_at_once()
    {
        await using var account = await TestAccount.StartAsync(o => o with { SearchLag = TimeSpan.FromMinutes(1) });
        var invoice = await Drafts.CreateAsync(account, "1:2026-11");

        var answer = await account.PostAsync("/crm/objects/2026-09/invoices/batch/read", new JsonObject
        {
            ["inputs"] = new JsonArray(Json.Id("1:2026-11")),
            ["idProperty"] = "membership_invoice_key",
            ["properties"] = new JsonArray("membership_invoice_key"),
        });

        Assert.Equal(200, answer.Status);
        Assert.Equal(invoice, Assert.Single(answer.Ids));
        Assert.Equal("1:2026-11", (string?)answer.Results[0]["properties"]?["membership_invoice_key"]);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("archive")]
    public async Task The_same_id_twice_is_refused(string verb)
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddCompany("Acme").ToString();

        Assert.Equal(400, (await account.BatchAsync("companies", verb, Json.Id(company), Json.Id(company))).Status);
    }
}
