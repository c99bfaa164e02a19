using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Snapshots;

/// <summary>
/// The file format of the README, written by hand: nothing here shares code with whoever takes snapshots.
/// </summary>
public sealed class SnapshotTests
{
    private const string Head =
        """{"kind":"snapshot","version":1,"takenAt":"2026-11-16T12:00:00Z","people":"standIns"}""";
    private const string Account =
        """{"kind":"account","portalId":"987654","timeZone":"Europe/Berlin","currencies":["EUR","USD"]}""";

    private const string Company =
        """
        {"kind":"company","id":"501","properties":{"name":"Member 1","renews":"2026-12-05"},"contacts":[{"id":"77","types":[{"category":"HUBSPOT_DEFINED","typeId":"280"},{"category":"USER_DEFINED","typeId":"19"}]}]}
        """;

    private static readonly string[] Whole =
    [
        Head,
        Account,
        """{"kind":"label","typeId":"19","label":"Pays"}""",
        """{"kind":"label","typeId":"21","label":"Votes"}""",
        """{"kind":"property","objectType":"companies","name":"renews","label":"Renews","type":"date","fieldType":"date","unique":false,"options":[]}""",
        """{"kind":"property","objectType":"invoices","name":"our_key","label":"Key","type":"string","fieldType":"text","unique":true,"options":[]}""",
        """{"kind":"owner","id":"5","name":"Owner 1"}""",
        Company.Trim(),
        """{"kind":"contact","id":"77","email":"m-1@x.example"}""",
        """{"kind":"invoice","id":"900","company":"501","properties":{"our_key":"501:2026-12","hs_invoice_status":"draft","hs_currency":"EUR"},"contacts":["77"],"lines":[{"id":"901","properties":{"quantity":"1","price":"10"}}]}""",
    ];

    [Fact]
    public async Task The_account_is_served_with_its_own_ids_labels_properties_and_owners()
    {
        using var folder = new TemporaryFolder();
        await using var account = await ServeAsync(folder, Whole);

        var details = (await account.GetAsync("/account-info/2026-09/details")).Body;
        var labels = (await account.GetAsync("/crm/associations/2026-09/companies/contacts/labels")).Results;
        var company = (await account.GetAsync("/crm/objects/2026-09/companies/501?properties=renews")).Body;
        var owners = (await account.GetAsync("/crm/owners/2026-09")).Results;

        Assert.Equal(
            (987654, "Europe/Berlin", "EUR"),
            ((long?)details["portalId"], (string?)details["timeZone"], (string?)details["companyCurrency"]));
        Assert.Equal(
            ["Pays", "Votes"],
            labels.Where(l => (string?)l?["category"] == "USER_DEFINED").Select(l => (string?)l?["label"]));
        Assert.Equal("2026-12-05", (string?)company["properties"]?["renews"]);
        Assert.Equal("Owner 1", (string?)Assert.Single(owners)?["firstName"]);
        Assert.Equal(404, (await account.GetAsync("/crm/properties/2026-09/companies/membership_type")).Status);
        Assert.Equal(200, (await account.GetAsync("/crm/properties/2026-09/invoices/our_key")).Status);
        Assert.Single(account.World.Companies);
    }

    [Fact]
    public async Task Contacts_and_drafts_hang_where_they_hung()
    {
        using var folder = new TemporaryFolder();
        await using var account = await ServeAsync(folder, Whole);

        var links = await account.PostAsync(
            "/crm/associations/2026-09/companies/contacts/batch/read", Inputs("501"));
        var invoice = Assert.Single(account.World.Invoices);

        Assert.Equal(
            [280, 19], links.Results[0]?["to"]?[0]?["associationTypes"]?.AsArray().Select(t => (int?)t?["typeId"]));
        Assert.Equal([501L], invoice.CompanyIds);
        Assert.Equal([77L], invoice.ContactIds);
        Assert.Single(invoice.Lines);
    }

    [Fact]
    public async Task What_is_written_to_it_goes_on_in_the_state_file_and_only_with_the_same_snapshot()
    {
        using var folder = new TemporaryFolder();
        var state = Path.Combine(folder.Path, "state.jsonl");
        await using (var account = await ServeAsync(folder, Whole, state))
        {
            await account.PatchAsync("/crm/objects/2026-09/companies/501", new JsonObject
            {
                ["properties"] = new JsonObject { ["renews"] = "2027-12-05" },
            });
        }

        await using (var again = await ServeAsync(folder, Whole, state))
        {
            Assert.Equal("2027-12-05", again.World.FindCompany(501)?.Properties["renews"]);
        }

        await Assert.ThrowsAsync<SnapshotFileException>(() => ServeAsync(folder, [Head, Account], state));
        await Assert.ThrowsAsync<SnapshotFileException>(() =>
            TestAccount.StartAsync(o => o with { StateFile = state }));
    }

    [Theory]
    [InlineData("""{"kind":"company","id":"x","properties":{},"contacts":[]}""", "line 3 has no usable 'id'")]
    [InlineData("""{"kind":"company","id":"5","contacts":[]}""", "line 3 has no usable 'properties'")]
    [InlineData("""{"kind":"company","id":"5","properties":{"name":7},"contacts":[]}""", "is of another kind")]
    [InlineData(
        """{"kind":"company","id":"5","properties":{"name":"a","name":"b"},"contacts":[]}""", "is of another kind")]
    [InlineData("""{"kind":"planet"}""", "line 3 has no usable 'kind'")]
    [InlineData("""["kind"]""", "line 3 is no JSON object")]
    [InlineData(
        """{"kind":"account","portalId":"1","timeZone":"Mars/North","currencies":["EUR"]}""", "no usable 'timeZone'")]
    [InlineData("""{"kind":"account","portalId":"1","timeZone":"UTC","currencies":[]}""", "no usable 'currencies'")]
    public async Task A_line_that_cannot_be_used_is_named(string line, string problem)
    {
        using var folder = new TemporaryFolder();

        var refused = await Assert.ThrowsAsync<SnapshotFileException>(() => ServeAsync(folder, [Head, Account, line]));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_an_account_or_with_another_count_is_refused()
    {
        using var folder = new TemporaryFolder();

        await Assert.ThrowsAsync<SnapshotFileException>(() => ServeAsync(folder, [Head]));
        await Assert.ThrowsAsync<SnapshotFileException>(() => ServeAsync(folder, Whole, companies: 2));
        await Assert.ThrowsAsync<SnapshotFileException>(
            () => TestAccount.StartAsync(o => o with { DataFile = Path.Combine(folder.Path, "missing.jsonl") }));
    }

    private static Task<TestAccount> ServeAsync(
        TemporaryFolder folder, IReadOnlyList<string> lines, string? state = null, int? companies = null)
    {
        var path = Path.Combine(folder.Path, "account.jsonl");
        var text = string.Concat(lines.Select(line => line + "\n"));
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        int Count(string kind) => lines.Count(l => l.StartsWith($"{{\"kind\":\"{kind}\"", StringComparison.Ordinal));
        File.WriteAllText(path, text + new JsonObject
        {
            ["kind"] = "end",
            ["companies"] = companies ?? Count("company"),
            ["contacts"] = Count("contact"),
            ["invoices"] = Count("invoice"),
            ["sha256"] = sum,
        }.ToJsonString() + "\n");
        return TestAccount.StartAsync(o => o with { DataFile = path, StateFile = state });
    }

    private static JsonObject Inputs(string id) => new() { ["inputs"] = new JsonArray(new JsonObject { ["id"] = id }) };
}
