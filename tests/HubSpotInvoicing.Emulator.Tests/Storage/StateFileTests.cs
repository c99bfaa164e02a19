using System.Text.Json.Nodes;

namespace HubSpotInvoicing.Emulator.Tests.Storage;

public sealed class StateFileTests
{
    private const string Send = "/marketing/transactional/2026-09/single-email/send";

    [Fact]
    public async Task A_second_start_goes_on_where_the_first_ended()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder);
        string invoice;
        await using (var first = await TestAccount.StartAsync(options))
        {
            invoice = await Objects.Drafts.OpenAsync(first, "k");
            first.AddCompany("Gone later");
            var company = first.World.Companies[0].Id.ToString();
            await first.EditAsync("companies", company, Json.Of(("membership_dues", "77")));
            await first.PostAsync(Send, Mail());
            await first.PostAsync("/crm/properties/2026-09/companies", Json.Of(
                ("name", "later"),
                ("label", "L"),
                ("type", "string"),
                ("fieldType", "text"),
                ("groupName", "membership")));
            await first.DeleteAsync($"/crm/objects/2026-09/companies/{first.World.Companies[1].Id}");
        }

        await using var second = await TestAccount.StartAsync(options);

        var stored = Assert.Single(second.World.Invoices);
        Assert.Equal((invoice, "open", "INV-1001"), (stored.Id.ToString(), stored.Status, stored.Number));
        Assert.Equal(1769.00m, stored.AmountBilled);
        Assert.Equal(2, stored.Lines.Count);
        Assert.Single(stored.ContactIds);
        Assert.Equal("77", second.World.Companies[0]["membership_dues"]);
        Assert.True(second.World.Companies[1].Archived);
        Assert.Equal("IDEMPOTENT_IGNORE", (string?)(await second.PostAsync(Send, Mail())).Body["sendResult"]);
        Assert.Equal(200, (await second.GetAsync("/crm/properties/2026-09/companies/later")).Status);
        Assert.Equal(400, (await second.CreateAsync(
            "invoices", Json.Of(("hs_currency", "USD"), ("membership_invoice_key", "k")))).Status);
        await Objects.Drafts.OpenAsync(second, "k2");
        Assert.Equal("INV-1002", second.World.Invoices[1].Number);
    }

    [Fact]
    public async Task The_generators_parameters_of_the_first_start_win()
    {
        using var folder = new TemporaryFolder();
        await using (await TestAccount.StartAsync(o =>
            Options(folder)(o) with { Companies = 12, Seed = 5, AnchorPeriod = "2026-08" }))
        {
        }

        await using var second = await TestAccount.StartAsync(o =>
            Options(folder)(o) with { Companies = 3, AnchorPeriod = "2027-01" });

        Assert.Equal("2026-08", second.World.AnchorPeriod);
        Assert.Equal((12, 5), (second.World.GeneratedCompanies, second.World.Seed));
        Assert.Equal(15, second.World.Companies.Count);
    }

    [Fact]
    public async Task A_torn_last_line_is_forgotten_and_writing_goes_on_after_the_whole_ones()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder);
        await using (var first = await TestAccount.StartAsync(options))
        {
            await first.CreateAsync("companies", Json.Of(("name", "A")));
        }

        var path = Path.Combine(folder.Path, "state.jsonl");
        await File.AppendAllTextAsync(path, "{\"changes\":[{\"kind\":\"rec", TestContext.Current.CancellationToken);
        await using (var second = await TestAccount.StartAsync(options))
        {
            await second.CreateAsync("companies", Json.Of(("name", "B")));
        }

        await using var third = await TestAccount.StartAsync(options);
        Assert.Equal(["A", "B"], third.World.Companies.Select(company => company["name"]));
    }

    [Fact]
    public async Task A_line_that_is_not_ours_stops_the_start_and_names_itself()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "state.jsonl");
        await File.WriteAllTextAsync(path, "{\"companies\":0}\nnot json\n", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<StateFileException>(() => TestAccount.StartAsync(Options(folder)));

        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task What_was_refused_leaves_no_trace_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder);
        await using (var first = await TestAccount.StartAsync(options))
        {
            await first.BatchAsync(
                "companies",
                "create",
                Json.Create("a", Json.Of(("name", "A"))),
                Json.Create("b", Json.Of(("name", "B"), ("nope", "1"))));
            await first.BatchAsync(
                "companies",
                "create",
                Json.Create(null, Json.Of(("name", "C"))),
                Json.Create(null, Json.Of(("name", "D"), ("nope", "1"))));
        }

        await using var second = await TestAccount.StartAsync(options);
        Assert.Equal("A", Assert.Single(second.World.Companies)["name"]);
    }

    [Fact]
    public async Task What_was_answered_is_in_the_file_while_the_process_still_runs()
    {
        using var folder = new TemporaryFolder();
        await using var account = await TestAccount.StartAsync(Options(folder));

        await account.CreateAsync("companies", Json.Of(("name", "Answered")));

        await using var file = new FileStream(
            Path.Combine(folder.Path, "state.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Answered", text, StringComparison.Ordinal);
    }

    private static Func<EmulatorOptions, EmulatorOptions> Options(TemporaryFolder folder) =>
        options => options with { StateFile = Path.Combine(folder.Path, "state.jsonl") };

    private static JsonObject Mail() => new()
    {
        ["emailId"] = 4126643121,
        ["message"] = Json.Of(("to", "pat@example.test"), ("sendId", "s")),
    };
}
