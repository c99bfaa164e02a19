using System.Globalization;
using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class SnapshotTests
{
    private const string File = "account.jsonl";

    private static readonly string[] Personal = ["company_name", "contact_email", "run_id"];

    [Fact]
    public async Task A_plan_on_the_copy_has_the_same_rows_and_amounts_as_one_on_the_account()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        account.Machine.Environment["Fetching__FirstPeriod"] = "2026-08";
        Assert.Equal(ExitCode.Done, await account.Machine.RunAsync("snapshot", "--out", File));
        await using var copy = await ServeAsync(account.Machine, File);

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period, "--out", "real");
        PointAt(account.Machine, copy);
        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period, "--out", "copy");

        var (real, rehearsed) = (Plan(account.Machine, "real"), Plan(account.Machine, "copy"));
        Assert.True(real.Count >= 80);
        Assert.Equal(real.Select(WithoutPeople), rehearsed.Select(WithoutPeople));
        Assert.Equal(real.Select(r => Shape(r["company_name"])), rehearsed.Select(r => Shape(r["company_name"])));
        Assert.Equal(real.Select(r => Shape(r["contact_email"])), rehearsed.Select(r => Shape(r["contact_email"])));
        Assert.Equal(MissedOf(account.Machine, "real"), MissedOf(account.Machine, "copy"));
    }

    [Fact]
    public async Task With_the_names_kept_the_plans_are_the_same_to_the_letter()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        await account.Machine.RunAsync("snapshot", "--out", File, "--keep-names");
        await using var copy = await ServeAsync(account.Machine, File);

        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period, "--out", "real");
        PointAt(account.Machine, copy);
        await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period, "--out", "copy");

        Assert.Equal(
            Plan(account.Machine, "real").Select(WithoutRun), Plan(account.Machine, "copy").Select(WithoutRun));
    }

    [Fact]
    public async Task The_printed_variables_are_all_that_a_whole_rehearsal_needs_and_it_stays_out_of_the_real_ledger()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 12);
        await account.Machine.RunAsync("snapshot", "--out", File);
        using var stop = new CancellationTokenSource();
        account.Machine.Clear();
        var serving = account.Machine.RunUntilAsync(["emulator", "--port", "0", "--data", File], stop.Token);
        await account.Machine.Says("Ctrl-C ends it.");
        var lines = account.Machine.Output.Split('\n');
        foreach (var line in lines.Where(l => l.StartsWith("  export ", StringComparison.Ordinal)))
        {
            var parts = line["  export ".Length..].Split('=');
            account.Machine.Environment[parts[0]] = parts[1];
        }

        var command = lines.Single(l => l.StartsWith("  hubspot-invoicing run ", StringComparison.Ordinal));
        Assert.Contains("--period 2026-12 --out invoicing/rehearsal", command, StringComparison.Ordinal);
        var exit = await account.Machine.RunAsync([
            .. command.Trim().Replace("2026-12", EmulatedAccount.Period, StringComparison.Ordinal).Split(' ').Skip(1),
        ]);
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Done, await serving);
        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("12 companies invoiced", account.Machine.Output, StringComparison.Ordinal);
        Assert.Empty(account.World.Mails);
        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing/ledger")));
        Assert.True(Directory.Exists(account.Machine.PathOf("invoicing/rehearsal/ledger")));
    }

    [Theory]
    [InlineData("", "rehearsal")]
    [InlineData("books/", "books/rehearsal")]
    public async Task Where_the_ledger_is_in_a_bucket_the_rehearsal_gets_a_place_of_its_own_there(
        string prefix, string place)
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 2);
        await account.Machine.RunAsync("snapshot", "--out", File);
        account.Machine.Environment["Storage__Bucket"] = "the-real-one";
        account.Machine.Environment["Storage__Prefix"] = prefix;
        using var stop = new CancellationTokenSource();

        var serving = account.Machine.RunUntilAsync(["emulator", "--port", "0", "--data", File], stop.Token);
        await account.Machine.Says("Ctrl-C ends it.");
        await stop.CancelAsync();
        await serving;

        Assert.Contains($"  export Storage__Prefix={place}\n", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_and_no_address_is_in_the_file()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        var odd = account.AddProvider();
        account.World.SetCompany(odd, new Dictionary<string, string>
        {
            ["name"] = "Telltale Holdings",
            ["sales_volume"] = "ask telltale.clerk@telltale.example",
            ["domain"] = "telltale.example",
        });
        var contact = account.World.AddContact(new Dictionary<string, string>
        {
            ["email"] = "telltale person@telltale.example",
            ["firstname"] = "Telltale",
        });
        account.World.Associate(odd, contact, ContactRole.Plain);

        await account.Machine.RunAsync("snapshot", "--out", File);

        var copy = await System.IO.File.ReadAllTextAsync(
            account.Machine.PathOf(File), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("elltale", copy, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            account.World.Companies.Select(c => c.Properties.GetValueOrDefault("name", "")).Where(n => n.Length > 3),
            name => Assert.DoesNotContain(name, copy, StringComparison.OrdinalIgnoreCase));
        Assert.All(
            account.World.Contacts.Select(c => c.Properties.GetValueOrDefault("email", "")).Where(e => e.Length > 5),
            address => Assert.DoesNotContain(address, copy, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("member-10", copy, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(account.Machine.Environment["HubSpot__AccessToken"], copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_nothing_to_HubSpot_and_read_scopes_suffice()
    {
        await using var account = await EmulatedAccount.StartAsync(12, scopes:
        [
            "crm.objects.companies.read", "crm.objects.contacts.read", "crm.objects.invoices.read",
            "crm.objects.line_items.read",
        ]);

        var exit = await account.Machine.RunAsync("snapshot", "--out", File);

        Assert.Equal(ExitCode.Done, exit);
        Assert.DoesNotContain(account.World.Companies, c => c.UpdatedAt > Machine.Noon.AddDays(-1));
        Assert.Contains("Account 4242001: 15 companies, ", account.Machine.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing")));
    }

    [Fact]
    public async Task Without_the_right_to_read_invoices_they_are_left_out_and_it_says_so()
    {
        await using var account = await EmulatedAccount.StartAsync(
            12, scopes: ["crm.objects.companies.read", "crm.objects.contacts.read"]);

        var exit = await account.Machine.RunAsync("snapshot", "--out", File);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Invoices are missing", account.Machine.Output, StringComparison.Ordinal);
        await using var copy = await ServeAsync(account.Machine, File);
        PointAt(account.Machine, copy);
        Assert.Equal(ExitCode.Done, await account.Machine.RunAsync("plan", "--period", EmulatedAccount.Period));
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 2);
        account.Machine.Write(File, "precious");

        var exit = await account.Machine.RunAsync("snapshot", "--out", File);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("is there already", account.Machine.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(
            account.Machine.PathOf(File), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_finished_leaves_no_file_behind()
    {
        await using var account = await EmulatedAccount.StartAsync(
            12, scopes: ["crm.objects.companies.read", "crm.objects.invoices.read", "crm.objects.line_items.read"]);

        var exit = await account.Machine.RunAsync("snapshot", "--out", File);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Empty(Directory.GetFiles(account.Machine.Folder));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("{\"kind\":\"snapshot\",\"version\":2}\n", "it has version 2, and only version 1 is known")]
    [InlineData("{\"kind\":\"ledger\"}\n", "it is no snapshot of an account")]
    [InlineData("{\"kind\":\"snapshot\",\"version\":1}\n", "its end is missing")]
    [InlineData("name,amount\n", "line 1 is no JSON")]
    public async Task What_is_no_whole_snapshot_of_this_version_is_refused(string content, string problem)
    {
        using var machine = new Machine();
        machine.Write(File, content);

        var exit = await machine.RunAsync("emulator", "--port", "0", "--data", File);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(problem, machine.Error, StringComparison.Ordinal);
        Assert.Empty(machine.Output);
    }

    [Fact]
    public async Task A_snapshot_that_was_cut_or_changed_anywhere_is_refused()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 2);
        await account.Machine.RunAsync("snapshot", "--out", File);
        var whole = await System.IO.File.ReadAllTextAsync(
            account.Machine.PathOf(File), TestContext.Current.CancellationToken);

        string[] breaks =
        [
            whole.Replace(
                "\"timeZone\":\"America/New_York\"", "\"timeZone\":\"America/Chicago\"", StringComparison.Ordinal),
            whole[..^80],
            whole[..(whole.Length / 2)],
            string.Join('\n', whole.Split('\n').Where(l => !l.Contains("\"contact\",", StringComparison.Ordinal))),
        ];
        foreach (var broken in breaks)
        {
            account.Machine.Write("broken.jsonl", broken);
            Assert.Equal(
                ExitCode.NotRun, await account.Machine.RunAsync("emulator", "--port", "0", "--data", "broken.jsonl"));
        }
    }

    private static Task<HubSpotEmulator> ServeAsync(Machine machine, string file) => HubSpotEmulator.StartAsync(
        new EmulatorOptions { DataFile = machine.PathOf(file), TimeProvider = new ShiftedClock(Machine.Noon) },
        TestContext.Current.CancellationToken);

    private static void PointAt(Machine machine, HubSpotEmulator emulator) =>
        machine.Environment["HubSpot__BaseUrl"] = EmbeddedAccount.AddressOf(emulator);

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Plan(Machine machine, string folder) =>
        Documents.Rows(Documents.Find(machine, "plan.csv", folder));

    private static Dictionary<string, string> WithoutPeople(IReadOnlyDictionary<string, string> row) =>
        row.Where(cell => !Personal.Contains(cell.Key) && cell.Key != "invoice_link").ToDictionary();

    private static Dictionary<string, string> WithoutRun(IReadOnlyDictionary<string, string> row) =>
        row.Where(cell => cell.Key != "run_id").ToDictionary();

    private static (bool IsBlank, bool HasAt) Shape(string text) =>
        (string.IsNullOrWhiteSpace(text), text.Contains('@', StringComparison.Ordinal));

    private static IEnumerable<string> MissedOf(Machine machine, string folder) => System.Text.Json.JsonDocument
        .Parse(System.IO.File.ReadAllText(Documents.Find(machine, "plan.json", folder)))
        .RootElement.GetProperty("missed").EnumerateArray()
        .Select(m => string.Create(
            CultureInfo.InvariantCulture, $"{m.GetProperty("companyId")}:{m.GetProperty("period")}"));
}
