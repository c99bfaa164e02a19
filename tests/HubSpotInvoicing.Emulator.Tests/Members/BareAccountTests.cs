using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Members;

public sealed class BareAccountTests
{
    private const string Properties = "/crm/properties/2026-09";
    private const string Labels = "/crm/associations/2026-09/companies/contacts/labels";

    private static readonly (string Name, string Type, string Field, string[] Options)[] Needed =
    [
        ("membership_type", "enumeration", "select", ["Distributor", "Manufacturer", "Service Provider"]),
        ("next_renewal_date", "date", "date", []),
        ("us_states", "enumeration", "checkbox", ["Iowa", "Maine", "Ohio", "Texas", "Utah"]),
        ("canadian_provinces", "enumeration", "checkbox", ["Alberta", "Manitoba", "Nova Scotia", "Ontario", "Quebec"]),
        ("non_north_american_territories", "string", "text", []),
        ("sales_volume", "number", "number", []),
        ("membership_level", "enumeration", "select", ["tier_1", "tier_2", "tier_3", "tier_4", "tier_5"]),
        ("membership_dues", "number", "number", []),
    ];

    [Theory]
    [InlineData("companies")]
    [InlineData("contacts")]
    [InlineData("invoices")]
    [InlineData("line_items")]
    [InlineData("products")]
    public async Task It_has_nothing_but_HubSpots_own(string type)
    {
        await using var account = await StartAsync();

        var properties = await account.GetAsync($"{Properties}/{type}");
        var groups = await account.GetAsync($"{Properties}/{type}/groups");
        var records = await account.GetAsync($"/crm/objects/2026-09/{type}");

        Assert.All(properties.Results, property => Assert.True((bool?)property["hubspotDefined"]));
        Assert.NotEqual("membership", (string?)Assert.Single(groups.Results)["name"]);
        Assert.Empty(records.Results);
        Assert.DoesNotContain((await account.GetAsync(Labels)).Results, row => (string?)row["category"] == "USER_DEFINED");
    }

    [Fact]
    public async Task Its_members_come_when_the_last_property_for_them_is_created()
    {
        await using var account = await StartAsync();
        await CreateAsync(account, Needed.SkipLast(1));
        Assert.Empty(account.World.Companies);

        await CreateAsync(account, Needed.TakeLast(1));

        Assert.Equal(75, account.World.Companies.Count);
        Assert.NotEmpty(account.World.Contacts);
        Assert.Empty(account.World.Invoices);
    }

    [Fact]
    public async Task Their_values_fit_the_properties()
    {
        await using var account = await StartAsync();
        await CreateAsync(account, Needed);

        foreach (var company in account.World.Companies)
        {
            var written = Json.Of([.. Needed.Select(n => (n.Name, company[n.Name] ?? string.Empty))]);
            Assert.Equal(200, (await account.EditAsync(
                "companies", company.Id.ToString(), written, company["name"] == "Edge: record rule refuses the dues" ? "2026-03" : "2026-09")).Status);
        }

        var types = account.World.Companies.Select(c => c["membership_type"] ?? "").Distinct().Order();
        Assert.Equal(["", "Distributor", "Manufacturer", "Service Provider"], types);
        Assert.Contains(account.World.Companies, c => c["us_states"]?.Contains(';') ?? false);
        Assert.Contains(account.World.Companies, c => c["sales_volume"] == "20000000.00");
    }

    [Fact]
    public async Task They_have_the_label_for_renewals_when_somebody_added_it_before()
    {
        await using var account = await StartAsync();
        await account.PostAsync(Labels, Json.Of(("name", "other"), ("label", "Chair")));
        await account.PostAsync(Labels, Json.Of(("name", "renewal"), ("label", "Renewal contact")));
        await CreateAsync(account, Needed);

        var ids = account.World.Companies.Select(company => (JsonNode)Json.Id(company.Id.ToString())).ToArray();
        var read = await account.PostAsync(
            "/crm/associations/2026-09/companies/contacts/batch/read", Json.Of().With("inputs", new JsonArray(ids)));

        Assert.Contains("\"Renewal contact\"", read.Text);
        Assert.DoesNotContain("\"Chair\"", read.Text);
    }

    [Fact]
    public async Task A_restart_goes_on_without_a_second_import()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state.jsonl");
        await using (var first = await StartAsync(o => o with { StateFile = file }))
        {
            await first.PostAsync(Labels, Json.Of(("name", "renewal"), ("label", "Renewal contact")));
            await CreateAsync(first, Needed);
            await first.DeleteAsync($"/crm/objects/2026-09/companies/{first.World.Companies[0].Id}");
        }

        await using var second = await TestAccount.StartAsync(o => o with { StateFile = file });

        Assert.Equal(75, second.World.Companies.Count);
        Assert.True(second.World.Companies[0].Archived);
        Assert.Equal(404, (await second.GetAsync($"{Properties}/invoices/membership_invoice_key")).Status);
        Assert.NotEmpty(second.Emulator.Switches.RefusedCompanies);
        var bounced = second.World.Contacts.Single(c => c["email"]?.StartsWith("bounced@", StringComparison.Ordinal) ?? false);
        var mail = await second.PostAsync("/marketing/transactional/2026-09/single-email/send", new JsonObject
        {
            ["emailId"] = 4126643121,
            ["message"] = Json.Of(("to", bounced["email"] ?? "")),
        });
        Assert.Equal("PREVIOUSLY_BOUNCED", (string?)mail.Body["sendResult"]);
    }

    [Fact]
    public async Task A_restart_before_the_import_still_waits_for_it()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "state.jsonl");
        await using (var first = await StartAsync(o => o with { StateFile = file }))
        {
            await CreateAsync(first, Needed.SkipLast(1));
        }

        await using var second = await StartAsync(o => o with { StateFile = file });
        await CreateAsync(second, Needed.TakeLast(1));

        Assert.Equal(75, second.World.Companies.Count);
    }

    [Theory]
    [InlineData("property-type:companies.next_renewal_date", "companies", "next_renewal_date")]
    [InlineData("key-not-unique:invoices.membership_invoice_key", "invoices", "membership_invoice_key")]
    public async Task Somebody_may_have_created_a_property_wrongly_already(string name, string type, string property)
    {
        var defect = AccountDefect.Find(name) ?? throw new ArgumentException(name);
        await using var account = await StartAsync(o => o with { Defects = [defect] });
        var own = (await account.GetAsync($"{Properties}/{type}")).Results.Where(p => !(bool?)p["hubspotDefined"] ?? false);
        Assert.Equal(property, (string?)Assert.Single(own)["name"]);

        account.Emulator.Repair(defect);

        var repaired = (await account.GetAsync($"{Properties}/{type}/{property}")).Body;
        Assert.True((string?)repaired["type"] == "date" || (bool?)repaired["hasUniqueValue"] == true);
        var groups = await account.GetAsync($"{Properties}/{type}/groups");
        Assert.Contains(groups.Results, group => (string?)group["name"] == (string?)repaired["groupName"]);
        Assert.Empty(account.World.Companies);
    }

    [Fact]
    public async Task A_clash_that_passes_does_so_for_a_key_that_was_created_unique()
    {
        var defect = AccountDefect.Find("key-not-enforced:invoices.membership_invoice_key") ?? throw new ArgumentException();
        await using var account = await StartAsync(o => o with { Defects = [defect] });
        await account.PostAsync($"{Properties}/invoices", Json.Of(
            ("name", "membership_invoice_key"),
            ("label", "Key"),
            ("type", "string"),
            ("fieldType", "text"),
            ("groupName", "invoice_information")).With("hasUniqueValue", true));
        JsonObject Draft() => Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k"));

        Assert.Equal(201, (await account.CreateAsync("invoices", Draft())).Status);
        Assert.Equal(201, (await account.CreateAsync("invoices", Draft())).Status);
        account.Emulator.Repair(defect);
        Assert.Equal(400, (await account.CreateAsync("invoices", Draft())).Status);
    }

    [Fact]
    public async Task A_flaw_in_the_records_comes_with_the_import()
    {
        var defect = AccountDefect.Find("member-type-unknown") ?? throw new ArgumentException();
        await using var account = await StartAsync(o => o with { Defects = [defect] });
        Assert.Empty(account.World.Companies);

        await CreateAsync(account, Needed);

        Assert.Single(account.World.Companies, company => company["membership_type"] == "Patron");
    }

    private static Task<TestAccount> StartAsync(Func<EmulatorOptions, EmulatorOptions>? change = null) =>
        TestAccount.StartAsync(o =>
        {
            var bare = o with { Bare = true, Companies = 60 };
            return change?.Invoke(bare) ?? bare;
        });

    private static async Task CreateAsync(
        TestAccount account, IEnumerable<(string Name, string Type, string Field, string[] Options)> properties)
    {
        foreach (var (name, type, field, options) in properties)
        {
            var body = Json.Of(
                ("name", name), ("label", name), ("type", type), ("fieldType", field), ("groupName", "companyinformation"));
            body["options"] = new JsonArray([.. options.Select((option, order) =>
                (JsonNode)Json.Of(("value", option), ("label", option)).With("displayOrder", order).With("hidden", false))]);
            Assert.Equal(201, (await account.PostAsync($"{Properties}/companies", body)).Status);
        }
    }
}
