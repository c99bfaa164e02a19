using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HubSpotInvoicing.Cli.EndToEnd;

public sealed partial class ReviewTests
{
    private const string Nowhere = "0000000000000000000000000000000000000000000000000000000000000000";

    [Fact]
    public async Task What_was_planned_and_approved_is_billed_exactly_so()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (first, second) = (account.AddProvider(), account.AddDistributor("Ohio;Texas"));
        var hash = await PlanAsync(account);

        var approved = await ApproveAsync(account, hash);
        Assert.Empty(account.World.Invoices);
        var applied = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (approved, applied));
        Assert.Contains(
            "Approved 2 invoices for 2026-11, USD 2,319.00, by treasurer.",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains($"apply --plan {hash}", account.Machine.Output, StringComparison.Ordinal);
        Assert.Equal(
            [first, second],
            account.World.Invoices.Where(i => i.Status == "open").SelectMany(i => i.CompanyIds).Order());
        Assert.Contains("2 of 2 companies invoiced, USD 2,319.00.", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_document_of_a_plan_carries_its_hash()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.AddHeld();

        var hash = await PlanAsync(account);

        Assert.All(["plan.csv", "plan.json", "plan.html"], name => Assert.Contains(
            hash, File.ReadAllText(Document(account, name)), StringComparison.Ordinal));
        var lines = await File.ReadAllLinesAsync(Document(account, "plan.csv"), TestContext.Current.CancellationToken);
        Assert.EndsWith(",plan_hash", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], line => Assert.EndsWith($",{hash}", line, StringComparison.Ordinal));
        Assert.Equal(3, lines.Length);
        using var summary = JsonDocument.Parse(
            await File.ReadAllBytesAsync(Document(account, "plan.json"), TestContext.Current.CancellationToken));
        Assert.Equal(2, summary.RootElement.GetProperty("plan").GetProperty("companies").GetArrayLength());
        Assert.True(File.Exists(account.Machine.PathOf($"invoicing/plans/{hash}.json")));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task The_same_data_give_the_same_hash_in_another_culture_folder_and_day(string culture)
    {
        await using var account = await EmulatedAccount.StartAsync(companies: 40);
        var hash = await PlanAsync(account);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            using var later = new Machine { Clock = new ShiftedClock(Machine.Noon.AddDays(3)) };
            foreach (var (name, value) in account.Machine.Environment)
            {
                later.Environment[name] = value;
            }

            await later.RunAsync("plan", "--period", EmulatedAccount.Period, "--out", "elsewhere");

            Assert.Equal(hash, HashIn(later.Output));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_company_whose_data_changed_since_is_held_and_both_sides_are_shown()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (changed, same) = (account.AddDistributor("Ohio;Texas"), account.AddProvider());
        var hash = await ApprovedAsync(account);
        account.World.SetCompany(changed, new Dictionary<string, string> { ["us_states"] = "Ohio;Texas;Utah" });

        var exit = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal([same], account.World.Invoices.SelectMany(i => i.CompanyIds));
        var row = Row(account, changed);
        Assert.Contains(",Held,ChangedSinceApproval,", row, StringComparison.Ordinal);
        Assert.Contains("Approved: Distributor membership, USD 1,069.00", row, StringComparison.Ordinal);
        Assert.Contains("Now: Distributor membership, USD 1,139.00", row, StringComparison.Ordinal);
        Assert.Contains("Changed: the total, the lines.", row, StringComparison.Ordinal);
        Assert.Contains("1 ChangedSinceApproval: the report shows", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_after_the_approval_or_was_excepted_is_not_billed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (approved, excepted) = (account.AddProvider(), account.AddProvider());
        var hash = await PlanAsync(account);
        await ApproveAsync(account, hash, "treasurer", "--except", Text(excepted), "--note", "asked by phone");
        var late = account.AddProvider();

        var exit = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal([approved], account.World.Invoices.SelectMany(i => i.CompanyIds));
        Assert.All(
            [excepted, late], id => Assert.Contains(",Held,NotApproved,", Row(account, id), StringComparison.Ordinal));
        Assert.Contains("2 NotApproved: ", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("found                     3", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applying_twice_bills_nobody_twice()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        var hash = await ApprovedAsync(account);
        await account.Machine.RunAsync("apply", "--plan", hash);

        var exit = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Single(account.World.Invoices);
        Assert.Contains(
            "Everything is already invoiced; nothing was billed.", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_billed_before_its_plan_is_approved_when_that_is_set()
    {
        await using var account = await EmulatedAccount.StartAsync();
        await account.Machine.RunAsync("run", "--company", Text(account.AddProvider()));
        account.AddProvider();
        account.AddHeld();
        account.Machine.Environment["Review__Mode"] = "All";
        await account.Machine.RunAsync("run");
        Assert.Single(account.World.Invoices);
        Assert.Contains("0 of 3 companies invoiced", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("1 Held: look at each", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("1 NotApproved: ", account.Machine.Output, StringComparison.Ordinal);

        await ApprovedAsync(account);
        await account.Machine.RunAsync("run");

        Assert.Equal(2, account.World.Invoices.Count);
    }

    [Fact]
    public async Task Flags_are_warnings_when_nothing_is_reviewed()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddHeld();
        account.Machine.Environment["Review__Mode"] = "None";

        await account.Machine.RunAsync("run");

        Assert.Single(account.World.Invoices);
        Assert.Contains(",Invoiced,,ZeroSalesVolume,", Row(account, company), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_different_people_have_to_approve_when_that_is_set()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Environment["Review__Approvers"] = "2";
        var hash = await PlanAsync(account);

        await ApproveAsync(account, hash, "Treasurer");
        Assert.Contains("Somebody else has to approve it too", account.Machine.Output, StringComparison.Ordinal);
        var again = await ApproveAsync(account, hash, "treasurer");
        Assert.Contains($"treasurer approved plan {hash} already.", account.Machine.Error, StringComparison.Ordinal);
        var early = await account.Machine.RunAsync("apply", "--plan", hash);
        Assert.Contains(
            $"Plan {hash} is not approved by enough people: Treasurer did",
            account.Machine.Error,
            StringComparison.Ordinal);
        Assert.Empty(account.World.Invoices);
        var second = await ApproveAsync(account, hash, "chair");
        var applied = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal([ExitCode.NotRun, ExitCode.NotRun, ExitCode.Done, ExitCode.Done], [again, early, second, applied]);
        Assert.Single(account.World.Invoices);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("apply")]
    public async Task A_plan_that_does_not_exist_is_refused(string verb)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();

        var exit = await account.Machine.RunAsync([verb, "--plan", Nowhere, .. By(verb)]);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains($"There is no plan {Nowhere}.", account.Machine.Error, StringComparison.Ordinal);
        AssertNothingChanged(account);
    }

    [Fact]
    public async Task A_plan_that_nobody_approved_is_not_applied()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        var hash = await PlanAsync(account);

        var exit = await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains($"Plan {hash} is not approved.", account.Machine.Error, StringComparison.Ordinal);
        AssertNothingChanged(account);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("apply")]
    public async Task A_plan_of_another_account_is_refused(string verb)
    {
        await using var account = await EmulatedAccount.StartAsync();
        await using var other = await EmulatedAccount.StartAsync(portal: 4242002);
        account.AddProvider();
        var hash = await ApprovedAsync(account);

        var exit = await other.Machine.RunAsync(
            [verb, "--plan", hash, "--out", account.Machine.PathOf("invoicing"), .. By(verb)]);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            "another HubSpot account: 4242001 then, 4242002 now.", other.Machine.Error, StringComparison.Ordinal);
        Assert.Empty(other.World.Invoices);
    }

    [Theory]
    [InlineData("Pricing__Book", "book.json", "The price book says something else")]
    [InlineData("Invoicing__TermsDays", "14", "another number of net terms days: 30 then, 14 now.")]
    [InlineData(
        "Invoicing__TerritoryLines", "PerTerritory", "Invoicing:TerritoryLines: Summed then, PerTerritory now.")]
    public async Task A_plan_of_another_book_or_setting_is_refused(string variable, string value, string complaint)
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        var hash = await PlanAsync(account);
        account.Machine.Write("book.json", Book("1300.00"));
        account.Machine.Environment[variable] = value;

        var exit = await ApproveAsync(account, hash);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(complaint, account.Machine.Error, StringComparison.Ordinal);
        AssertNothingChanged(account);
    }

    [Fact]
    public async Task A_book_that_says_the_same_in_other_words_is_the_same_book()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        account.Machine.Write("book.json", Book("1250.00"));
        account.Machine.Environment["Pricing__Book"] = "book.json";
        var hash = await PlanAsync(account);
        account.Machine.Write("book.json", Book("1250").Replace(",", ",\n", StringComparison.Ordinal));

        Assert.Equal(hash, await PlanAsync(account));
    }

    [Fact]
    public async Task A_company_that_is_not_in_the_plan_cannot_be_excepted()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        var hash = await PlanAsync(account);

        var exit = await ApproveAsync(account, hash, "treasurer", "--except", "4711");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("Company 4711 is not in plan", account.Machine.Error, StringComparison.Ordinal);
        AssertNothingChanged(account);
    }

    [Fact]
    public async Task A_plan_that_bills_nobody_cannot_be_approved()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddHeld();
        var hash = await PlanAsync(account);

        var exit = await ApproveAsync(account, hash);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("Nothing is left to approve", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_changed_where_it_lies_is_refused()
    {
        await using var account = await EmulatedAccount.StartAsync();
        account.AddProvider();
        var hash = await PlanAsync(account);
        var file = account.Machine.PathOf($"invoicing/plans/{hash}.json");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace(
                "1250.00",
                "1.00",
                StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var exit = await ApproveAsync(account, hash);

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains("it was changed since it was written.", account.Machine.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_a_person_holds_is_billed_only_after_its_release_at_its_amount()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());

        var held = await account.Machine.RunAsync(
            "hold",
            "--company",
            company,
            "--period",
            EmulatedAccount.Period,
            "--by",
            "chair",
            "--reason",
            "is leaving");
        await account.Machine.RunAsync("run");
        Assert.Contains(
            ",Held,HeldByPerson,",
            Row(account, long.Parse(company, CultureInfo.InvariantCulture)),
            StringComparison.Ordinal);
        Assert.Contains(
            "Held by chair: is leaving.",
            Row(account, long.Parse(company, CultureInfo.InvariantCulture)),
            StringComparison.Ordinal);
        var wrong = await ReleaseAsync(account, company, "1251");
        Assert.Empty(account.World.Invoices);
        var released = await ReleaseAsync(account, company, "1250.00");
        await account.Machine.RunAsync("run");

        Assert.Equal([ExitCode.Done, ExitCode.NotRun, ExitCode.Done], [held, wrong, released]);
        Assert.Single(account.World.Invoices);
    }

    [Fact]
    public async Task A_hold_stops_what_was_approved()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = account.AddProvider();
        var hash = await ApprovedAsync(account);
        await account.Machine.RunAsync(
            "hold", "--company", Text(company), "--period", EmulatedAccount.Period, "--by", "chair");

        await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Empty(account.World.Invoices);
        Assert.Contains(",Held,HeldByPerson,", Row(account, company), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_invoiced_cannot_be_held()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());
        await account.Machine.RunAsync("run");

        var exit = await account.Machine.RunAsync(
            "hold", "--company", company, "--period", EmulatedAccount.Period, "--by", "chair");

        Assert.Equal(ExitCode.NotRun, exit);
        Assert.Contains(
            $"for {company}:2026-11, open, so there is nothing left to hold.",
            account.Machine.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_tells_who_approved_and_who_held()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var company = Text(account.AddProvider());
        var hash = await PlanAsync(account);
        await ApproveAsync(account, hash, "treasurer", "--note", "board of May");
        await account.Machine.RunAsync(
            "hold", "--company", company, "--period", EmulatedAccount.Period, "--by", "chair");

        await account.Machine.RunAsync("ledger", "show", "--company", company);

        Assert.Contains(
            "approved by treasurer: Service Provider membership, USD 1,250.00",
            account.Machine.Output,
            StringComparison.Ordinal);
        Assert.Contains($": board of May; plan {hash}", account.Machine.Output, StringComparison.Ordinal);
        Assert.Contains("held back by chair", account.Machine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_narrowed_is_applied_to_nobody_else()
    {
        await using var account = await EmulatedAccount.StartAsync();
        var (chosen, _) = (account.AddProvider(), account.AddProvider());
        var hash = await PlanAsync(account, "--company", Text(chosen));
        await ApproveAsync(account, hash);

        await account.Machine.RunAsync("apply", "--plan", hash);

        Assert.Equal([chosen], account.World.Invoices.SelectMany(i => i.CompanyIds));
        Assert.Contains("1 of 1 company invoiced", account.Machine.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve", "--plan", Nowhere)]
    [InlineData("approve", "--plan", "abc", "--by", "treasurer")]
    [InlineData("approve", "--plan", Nowhere, "--by", " ")]
    [InlineData("apply")]
    [InlineData("hold", "--company", "1", "--period", "2026-11")]
    public async Task What_cannot_be_understood_is_a_wrong_command_line(params string[] args)
    {
        using var machine = new Machine();

        Assert.Equal(ExitCode.Usage, await machine.RunAsync(args));
    }

    private static async Task<string> PlanAsync(EmulatedAccount account, params string[] filters)
    {
        account.Machine.Clear();
        await account.Machine.RunAsync(["plan", "--period", EmulatedAccount.Period, .. filters]);
        return HashIn(account.Machine.Output);
    }

    private static async Task<string> ApprovedAsync(EmulatedAccount account)
    {
        var hash = await PlanAsync(account);
        Assert.Equal(ExitCode.Done, await ApproveAsync(account, hash));
        return hash;
    }

    private static Task<int> ApproveAsync(
        EmulatedAccount account, string hash, string by = "treasurer", params string[] more) =>
        account.Machine.RunAsync(["approve", "--plan", hash, "--by", by, .. more]);

    private static Task<int> ReleaseAsync(EmulatedAccount account, string company, string amount) =>
        account.Machine.RunAsync(
            "release",
            "--company",
            company,
            "--period",
            EmulatedAccount.Period,
            "--amount",
            amount,
            "--by",
            "treasurer");

    private static string[] By(string verb) => verb == "approve" ? ["--by", "treasurer"] : [];

    private static string HashIn(string output) => PlanLine().Match(output).Groups[1].Value;

    /// <summary>The newest report's row of a company.</summary>
    private static string Row(EmulatedAccount account, long company) =>
        File.ReadAllLines(Document(account, "invoices.csv"))
            .Single(l => l.Contains($",{company},", StringComparison.Ordinal));

    private static string Document(EmulatedAccount account, string name) => Directory
        .GetFiles(account.Machine.PathOf("invoicing/reports"), name, SearchOption.AllDirectories)
        .OrderBy(File.GetLastWriteTimeUtc)
        .Last();

    private static void AssertNothingChanged(EmulatedAccount account)
    {
        Assert.Empty(account.World.Invoices);
        Assert.False(Directory.Exists(account.Machine.PathOf("invoicing/ledger/2026-11")));
    }

    private static string Book(string price) =>
        $$"""
            { "books": [ { "currency": "USD", "effectiveFrom": "2026-01-01", "memberships": [ { "type": "Service Provider",
              "minAmount": 1250, "maxAmount": 1300, "flat": { "name": "Service provider membership", "price": {{price}} } } ] } ] }
            """;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^Plan ([0-9a-f]{64})$", RegexOptions.Multiline)]
    private static partial Regex PlanLine();
}
