using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.HubSpot.Preparing;

public sealed class HubSpotAccountBuilderTests
{
    private static readonly EmulatorOptions Bare = new() { Bare = true, Companies = 12 };

    /// <summary>However often HubSpot fails, it is asked again.</summary>
    private static TestSetup Patient => new() { HubSpot = options => options.BreakerFailures = 1000 };

    [Fact]
    public async Task What_the_account_lacks_is_created_and_the_second_time_left_alone()
    {
        await using var account = await TestAccount.StartAsync(Bare);

        var first = await ApplyAsync(account);
        var second = await ApplyAsync(account);

        Assert.Equal(23, first.Count);
        Assert.All(first.Where(s => s.Name != "name"), s => Assert.Equal(SetupFate.Created, s.Fate));
        Assert.All(second, s => Assert.Equal(SetupFate.LeftAlone, s.Fate));
        Assert.Equal(8, account.Emulator.World.Products.Count);
        Assert.True(account.Emulator.World.Companies.Count >= 12);
        Assert.Contains(
            account.Emulator.World.Products, p => p["hs_sku"] == "DIST-TERR" && p["price"] is "70.00" or "70");
    }

    [Fact]
    public async Task A_dry_run_only_reads()
    {
        await using var account = await TestAccount.StartAsync(Bare);

        await CollectAsync(Setup(account).PlanAsync(await AccountOf(account), TestAccount.Cancel));

        Assert.All(account.Emulator.Traffic.Requests, r => Assert.Equal("GET", r.Method));
    }

    [Fact]
    public async Task Whatever_it_meets_it_never_changes_and_never_deletes()
    {
        await using var account = await TestAccount.StartAsync(Bare, Patient);
        account.Emulator.World.AddProduct(
            new Dictionary<string, string> { ["name"] = "Base", ["hs_sku"] = "DIST-BASE", ["price"] = "1" });
        account.Emulator.Faults.When(
            r => r.Number % 3 > 0 && r.Template.Contains("/crm/", StringComparison.Ordinal),
            Fault.Status(503, FaultMoment.AfterCommit),
            times: 200);

        for (var time = 0; time < 3; time++)
        {
            await ApplyAsync(account);
        }

        Assert.All(account.Emulator.Traffic.Requests, r => Assert.Contains(r.Method, new[] { "GET", "POST" }));
        Assert.Equal("1", account.Emulator.World.Products[0]["price"]);
    }

    [Theory]
    [InlineData("companies", "membership_level")]
    [InlineData("invoices", "membership_invoice_key")]
    [InlineData("line_items", "membership_line_key")]
    public async Task A_property_whose_creation_was_not_answered_is_found_again(string type, string name)
    {
        await using var account = await TestAccount.StartAsync(Bare, Patient);
        account.Emulator.Faults.When(
            r => r.Method == "POST" && r.Template.EndsWith($"/{type}", StringComparison.Ordinal),
            Fault.Reset(FaultMoment.AfterCommit),
            times: 20);

        var steps = await ApplyAsync(account);

        Assert.Contains(Named(steps, name).Fate, new[] { SetupFate.Created, SetupFate.LeftAlone });
    }

    [Fact]
    public async Task A_product_whose_creation_was_not_answered_is_never_made_twice()
    {
        await using var account = await TestAccount.StartAsync(Bare, Patient);
        account.Emulator.Faults.When(IsNewProduct, Fault.Reset(FaultMoment.AfterCommit), times: 20);

        var steps = await ApplyAsync(account);
        await ApplyAsync(account);

        Assert.Equal(8, account.Emulator.World.Products.Count);
        Assert.Equal(8, steps.Count(s => s is { Thing: "product", Fate: SetupFate.Created }));
    }

    [Fact]
    public async Task A_product_whose_creation_broke_off_is_made_the_next_time()
    {
        await using var account = await TestAccount.StartAsync(Bare);
        account.Emulator.Faults.When(IsNewProduct, Fault.Reset(FaultMoment.BeforeCommit));

        var first = Named(await ApplyAsync(account), "DIST-BASE");
        var second = Named(await ApplyAsync(account), "DIST-BASE");

        Assert.Equal((SetupFate.Failed, SetupFate.Created), (first.Fate, second.Fate));
        Assert.Contains("nothing is made twice", first.Trouble?.Fix, StringComparison.Ordinal);
        Assert.Equal(8, account.Emulator.World.Products.Count);
    }

    public static TheoryData<Fault> Troubles =>
    [
        Fault.Status(500, FaultMoment.AfterCommit),
        Fault.RateLimited(RateLimitShape.Category, null),
        Fault.Reset(FaultMoment.AfterCommit),
    ];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_at_any_one_call_makes_nothing_twice_and_the_next_time_makes_the_rest(Fault fault)
    {
        var impatient = new TestSetup { HubSpot = options => options.RetryCountMax = 0 };
        await using var healthy = await TestAccount.StartAsync(Bare, impatient);
        await ApplyAsync(healthy);
        for (var call = 2L; call <= healthy.Emulator.Traffic.Calls; call++)
        {
            await using var account = await TestAccount.StartAsync(Bare, impatient);
            account.Emulator.Faults.At(call, fault);
            var first = await ApplyAsync(account);
            var planned = await CollectAsync(Setup(account).PlanAsync(await AccountOf(account), TestAccount.Cancel));
            Assert.Equal(
                first.Where(s => s.Fate is SetupFate.Created or SetupFate.LeftAlone).Select(s => s.Name),
                planned.Where(s => s.Fate == SetupFate.LeftAlone && Named(first, s.Name).Fate != SetupFate.Failed)
                    .Select(s => s.Name));
            await ApplyAsync(account);

            Assert.All(await ApplyAsync(account), s => Assert.Equal(SetupFate.LeftAlone, s.Fate));
            Assert.Equal(8, account.Emulator.World.Products.Count);
        }
    }

    [Fact]
    public async Task A_product_that_the_search_does_not_know_yet_is_known_here()
    {
        var lagging = new EmulatorOptions { SearchLag = TimeSpan.FromHours(1), Bare = true };
        await using var account = await TestAccount.StartAsync(lagging);

        await ApplyAsync(account);
        await ApplyAsync(account);

        Assert.Equal(8, account.Emulator.World.Products.Count);
    }

    [Fact]
    public async Task Products_are_read_to_the_last_page()
    {
        await using var account = await TestAccount.StartAsync(Bare);
        for (var number = 0; number < 250; number++)
        {
            account.Emulator.World.AddProduct(
                new Dictionary<string, string> { ["name"] = "Other", ["hs_sku"] = $"OTHER-{number}", ["price"] = "1" });
        }

        account.Emulator.World.AddProduct(
            new Dictionary<string, string> { ["name"] = "Flat", ["hs_sku"] = "SVC-FLAT", ["price"] = "1250.00" });
        account.Emulator.World.AddProduct(new Dictionary<string, string> { ["name"] = "No SKU" });

        Assert.Equal(SetupFate.LeftAlone, Named(await ApplyAsync(account), "SVC-FLAT").Fate);
    }

    [Fact]
    public async Task A_missing_right_is_named_with_where_to_grant_it_and_the_rest_is_made()
    {
        var options = new EmulatorOptions
        {
            Bare = true,
            Scopes =
            [
                "crm.objects.companies.read", "crm.objects.companies.write", "crm.objects.contacts.read",
                "crm.objects.contacts.write", "crm.schemas.companies.read", "crm.schemas.invoices.read",
                "crm.schemas.invoices.write", "crm.objects.invoices.read", "crm.objects.line_items.read",
            ],
        };
        await using var account = await TestAccount.StartAsync(options);

        var steps = await ApplyAsync(account);

        var company = Named(steps, "membership_level");
        Assert.Equal(SetupFate.Failed, company.Fate);
        Assert.Contains("Grant crm.schemas.companies.write", company.Trouble?.Fix, StringComparison.Ordinal);
        Assert.NotNull(company.Trouble?.CorrelationId);
        Assert.Contains("e-commerce", Named(steps, "membership_line_key").Trouble?.Fix, StringComparison.Ordinal);
        Assert.Contains("crm.objects.products", Named(steps, "DIST-BASE").Trouble?.Fix, StringComparison.Ordinal);
        Assert.Equal(SetupFate.Created, Named(steps, "membership_invoice_key").Fate);
    }

    [Fact]
    public async Task What_HubSpot_says_to_a_refusal_is_passed_on()
    {
        var tooMany = new FetchingOptions();
        tooMany.Properties["Level"] = "9_is_no_name";
        await using var account = await TestAccount.StartAsync(Bare);

        var step = Named(await ApplyAsync(account, tooMany), "9_is_no_name");

        Assert.Equal(SetupFate.Failed, step.Fate);
        Assert.Contains("HubSpot says: ", step.Trouble?.What, StringComparison.Ordinal);
        Assert.Contains("9_is_no_name", step.Trouble?.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_than_the_allowed_one_is_not_touched()
    {
        await using var account = await TestAccount.StartAsync(Bare, new TestSetup { HubSpot = o => o.PortalId = 99 });

        await Assert.ThrowsAsync<RunRefusedException>(() => AccountOf(account));
    }

    [Fact]
    public async Task When_the_day_is_used_up_everything_fails_and_says_that_it_can_be_repeated()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { DailyLimit = 1, Bare = true });

        var steps = await ApplyAsync(account);

        Assert.All(
            steps.Where(s => s.Thing.EndsWith("property", StringComparison.Ordinal)),
            s => Assert.Contains("Run setup again", s.Trouble?.Fix, StringComparison.Ordinal));
    }

    private static bool IsNewProduct(RecordedRequest request) =>
        request.Method == "POST" && request.Template.EndsWith("/products", StringComparison.Ordinal);

    private static AccountSetup Setup(TestAccount account, FetchingOptions? fetching = null) => new(
        account.Builder,
        Blueprint.Of(fetching ?? new(), new(), PriceBook.Shipped(MembershipCalculators.Standard)));

    private static Task<Account> AccountOf(TestAccount account) => account.Builder.ReadAccountAsync(TestAccount.Cancel);

    private static async Task<List<SetupStep>> ApplyAsync(TestAccount account, FetchingOptions? fetching = null) =>
        await CollectAsync(Setup(account, fetching).ApplyAsync(await AccountOf(account), TestAccount.Cancel));

    private static async Task<List<SetupStep>> CollectAsync(IAsyncEnumerable<SetupStep> steps)
    {
        var all = new List<SetupStep>();
        await foreach (var step in steps)
        {
            all.Add(step);
        }

        return all;
    }

    private static SetupStep Named(List<SetupStep> steps, string name) => steps.First(s => s.Name == name);
}
