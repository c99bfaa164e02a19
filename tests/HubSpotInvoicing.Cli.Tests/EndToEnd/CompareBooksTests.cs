namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed class CompareBooksTests
{
    [Fact]
    public async Task The_effect_is_shown_on_the_accounts_own_members_to_the_cent()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.AddProvider(renewal: "2026-12-01");
        WriteBooks(account.Machine);

        var exit = await account.Machine.RunAsync("compare-books", "old.json", "new.json", "--period", "2026-11");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains(
            "Service Provider flat.price: 1,250.00 -> 1,300.50", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("Total effect: +50.50 (1 members", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Markdown_names_members_by_id_alone()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddProvider();
        account.World.SetCompany(company, new Dictionary<string, string> { ["name"] = "Telltale Holdings" });
        WriteBooks(account.Machine);

        await account.Machine.RunAsync(
            "compare-books", "old.json", "new.json", "--months", "3", "--markdown", "effect.md");

        var markdown = await File.ReadAllTextAsync(
            account.Machine.PathOf("effect.md"), TestContext.Current.CancellationToken);
        Assert.Contains("**Total effect: +50.50**", markdown, StringComparison.Ordinal);
        Assert.Contains(
            $"| `{company}:2026-11` | Service Provider | 1,250.00 | 1,300.50 | +50.50 |",
            markdown,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Telltale", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_gives_what_its_account_gives()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 80);
        WriteBooks(account.Machine);
        await account.Machine.RunAsync("snapshot", "--out", "account.jsonl", "--keep-names");
        var live = await ComparedAsync(account.Machine, "--period", "2026-11");

        var copied = await ComparedAsync(account.Machine, "--period", "2026-11", "--snapshot", "account.jsonl");

        Assert.Contains("+1,", live[1], StringComparison.Ordinal);
        Assert.Equal(live.Skip(1), copied.Skip(1));
    }

    [Fact]
    public async Task Made_up_members_need_no_account_and_renew_in_the_new_books_first_month()
    {
        using var machine = new Machine();
        WriteBooks(machine, effectiveFrom: "2027-01-01");

        var exit = await machine.RunAsync("compare-books", "old.json", "new.json", "--companies", "60", "--seed", "7");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("60 made-up members (seed 7), renewing 2027-01", machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_members_the_figures_alone_are_compared()
    {
        using var machine = new Machine();
        WriteBooks(machine);

        var exit = await machine.RunAsync("compare-books", "old.json", "new.json", "--markdown", "effect.md");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("No member was looked at", machine.Output, StringComparison.Ordinal);
        Assert.Contains("| 1,250.00 | 1,300.50 |", await File.ReadAllTextAsync(
            machine.PathOf("effect.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_against_itself_changes_nothing()
    {
        using var machine = new Machine();
        WriteBooks(machine);

        await machine.RunAsync("compare-books", "old.json", "old.json", "--companies", "60");

        Assert.Contains("No figure differs", machine.Output, StringComparison.Ordinal);
        Assert.Contains("Total effect: 0.00", machine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Biggest", machine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.json", "The price book 'missing.json' cannot be read")]
    [InlineData("broken.json", "broken.json, line 1")]
    [InlineData("euros.json", "the old book is in USD and the new one in EUR")]
    public async Task Books_that_cannot_be_compared_are_refused(string book, string problem)
    {
        using var machine = new Machine();
        WriteBooks(machine);
        machine.Write("broken.json", "{");
        machine.Write(
            "euros.json", Book(Edition("2026-01-01", "1250")).Replace("USD", "EUR", StringComparison.Ordinal));

        var exit = await machine.RunAsync("compare-books", "old.json", book, "--companies", "2", "--period", "2026-11");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(problem, machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_nothing_to_HubSpot_or_the_ledger()
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 4);
        WriteBooks(account.Machine);
        await account.Machine.RunAsync("run", "--company", "9010000001");
        var (ledger, invoices) = (account.Ledger(), account.World.Invoices.Count);

        await account.Machine.RunAsync("compare-books", "old.json", "new.json");

        Assert.Equal(ledger, account.Ledger());
        Assert.Equal(invoices, account.World.Invoices.Count);
    }

    private static async Task<string[]> ComparedAsync(Machine machine, params string[] options)
    {
        machine.Clear();
        Assert.Equal(ExitCode.Done, await machine.RunAsync(["compare-books", "old.json", "new.json", .. options]));
        var output = machine.Output;
        return output[output.IndexOf("Members of", StringComparison.Ordinal)..].Split('\n');
    }

    private static void WriteBooks(Machine machine, string effectiveFrom = "2026-01-01")
    {
        var old = Edition("2026-01-01", "1250");
        machine.Write("old.json", Book(old));
        machine.Write("new.json", effectiveFrom == "2026-01-01"
            ? Book(Edition(effectiveFrom, "1300.50"))
            : Book(old, Edition(effectiveFrom, "1300.50")));
    }

    private static string Book(params string[] editions) => $"{{\"books\":[{string.Join(',', editions)}]}}";

    private static string Edition(string effectiveFrom, string flat) =>
        $"{{\"effectiveFrom\":\"{effectiveFrom}\",\"currency\":\"USD\",\"memberships\":["
        + "{\"type\":\"Service Provider\",\"minAmount\":1,\"maxAmount\":9000,"
        + $"\"flat\":{{\"name\":\"Service provider\",\"price\":{flat}}}}}]}}";
}
