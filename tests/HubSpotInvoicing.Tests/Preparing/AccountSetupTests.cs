namespace HubSpotInvoicing.Preparing;

public sealed class AccountSetupTests
{
    private const string Type = "Companies membership_type";
    private const string Product = "product DIST-BASE";

    private readonly PretendedAccount account = PretendedAccount.Bare();

    [Fact]
    public async Task A_dry_run_names_everything_that_is_missing_and_writes_nothing()
    {
        var steps = await PlanAsync();

        Assert.Empty(account.Asked);
        Assert.Equal("name", Assert.Single(steps, s => s.Fate == SetupFate.LeftAlone).Name);
        Assert.All(steps.Where(s => s.Name != "name"), s => Assert.Equal(SetupFate.WouldCreate, s.Fate));
        Assert.Equal(
            [
                "company group membership", "company property name", "company property next_renewal_date",
                "company property membership_type", "company property us_states",
                "company property canadian_provinces", "company property non_north_american_territories",
                "company property sales_volume", "company property membership_level",
                "company property membership_dues", "invoice group membership",
                "invoice property membership_invoice_key", "line item group membership",
                "line item property membership_line_key", "product DIST-BASE", "product DIST-TERR",
                "product MFR-T1", "product MFR-T2", "product MFR-T3", "product MFR-T4", "product MFR-T5",
                "product SVC-FLAT", "association label Renewal contact",
            ],
            steps.Select(s => $"{s.Thing} {s.Name}"));
    }

    [Fact]
    public async Task What_is_created_serves_so_that_a_second_time_leaves_everything_alone()
    {
        var first = await ApplyAsync();
        var asked = account.Asked.Count;
        var second = await ApplyAsync();

        Assert.All(first.Where(s => s.Name != "name"), s => Assert.Equal(SetupFate.Created, s.Fate));
        Assert.All(second, s => Assert.Equal(SetupFate.LeftAlone, s.Fate));
        Assert.Equal(asked, account.Asked.Count);
        Assert.All(account.GroupOf.Values, group => Assert.Equal(Blueprint.Group, group));
    }

    [Fact]
    public async Task What_differs_is_left_as_it_is_and_says_what_it_breaks()
    {
        account.Properties[RecordKind.Invoices].Add(new FoundProperty("membership_invoice_key", PropertyType.Text));

        var step = Named(await ApplyAsync(), "membership_invoice_key");

        Assert.Equal(SetupFate.Differs, step.Fate);
        Assert.True(step.IsBad);
        Assert.Contains("unique values", Assert.Single(step.Differences).What, StringComparison.Ordinal);
        Assert.DoesNotContain("Invoices membership_invoice_key", account.Asked);
    }

    [Theory]
    [InlineData(Type, "membership_type")]
    [InlineData(Product, "DIST-BASE")]
    public async Task A_refusal_is_told_with_its_reason_and_the_rest_is_made(string what, string name)
    {
        account.Answer(what, new Creation.Refused(PretendedAccount.Refusal), happens: false);

        var steps = await ApplyAsync();

        var step = Named(steps, name);
        Assert.Equal((SetupFate.Failed, PretendedAccount.Refusal), (step.Fate, step.Trouble));
        Assert.True(step.IsBad);
        Assert.NotEmpty(step.Breaks);
        Assert.All(
            steps.Where(s => s.Name != name && s.Name != "name"), s => Assert.Equal(SetupFate.Created, s.Fate));
    }

    [Theory]
    [InlineData(Type, "membership_type")]
    [InlineData("Companies group", "membership")]
    [InlineData(Product, "DIST-BASE")]
    [InlineData("label", "Renewal contact")]
    public async Task A_creation_whose_answer_is_lost_is_settled_by_reading_back(string what, string name)
    {
        account.Answer(what, new Creation.Unanswered(PretendedAccount.Silence), happens: true);

        var steps = await ApplyAsync();

        Assert.Equal(SetupFate.Created, Named(steps, name).Fate);
        Assert.Single(account.Asked, what);
    }

    [Theory]
    [InlineData(Type, "membership_type")]
    [InlineData(Product, "DIST-BASE")]
    public async Task A_creation_whose_answer_is_lost_and_that_is_not_to_be_seen_is_left_to_the_next_time(
        string what, string name)
    {
        account.Answer(what, new Creation.Unanswered(PretendedAccount.Silence), happens: false);

        var step = Named(await ApplyAsync(), name);

        Assert.Equal((SetupFate.Failed, PretendedAccount.Silence), (step.Fate, step.Trouble));
        Assert.Single(account.Asked, what);
    }

    [Theory]
    [InlineData(Type, "membership_type")]
    [InlineData("Companies group", "membership")]
    [InlineData(Product, "DIST-BASE")]
    [InlineData("label", "Renewal contact")]
    public async Task What_somebody_else_made_in_the_meantime_is_judged_like_anything_that_is_there(
        string what, string name)
    {
        account.Answer(what, Creation.Exists.Instance, happens: true);

        Assert.Equal(SetupFate.LeftAlone, Named(await ApplyAsync(), name).Fate);
    }

    [Fact]
    public async Task What_exists_and_is_not_shown_is_looked_for_among_the_archived_by_a_person()
    {
        account.Answer(Type, Creation.Exists.Instance, happens: false);

        var step = Named(await ApplyAsync(), "membership_type");

        Assert.Equal(SetupFate.Failed, step.Fate);
        Assert.Contains("archived", step.Trouble?.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_group_cannot_be_made_the_properties_are_filed_under_another()
    {
        account.Answer("Companies group", new Creation.Refused(PretendedAccount.Refusal), happens: false);

        var steps = await ApplyAsync();

        var group = steps[0];
        Assert.Equal((SetupFate.Differs, false), (group.Fate, group.IsBad));
        Assert.Equal("Companies_information", account.GroupOf["membership_type"]);
        Assert.Equal(SetupFate.Created, Named(steps, "membership_type").Fate);
        Assert.Equal(Blueprint.Group, account.GroupOf["membership_invoice_key"]);
    }

    [Fact]
    public async Task Where_the_right_to_make_a_group_is_missing_that_is_a_failure()
    {
        account.Answer(
            "Companies group",
            new Creation.Refused(PretendedAccount.Refusal with { IsAboutScopes = true }),
            happens: false);

        var step = (await ApplyAsync())[0];

        Assert.Equal(SetupFate.Failed, step.Fate);
        Assert.NotEmpty(step.Breaks);
    }

    [Fact]
    public async Task Where_the_groups_cannot_be_read_the_group_is_made_all_the_same()
    {
        account.Unreadable.Add("groups");

        Assert.Equal(SetupFate.Created, (await ApplyAsync())[0].Fate);

        account.Answer("Companies group", new Creation.Refused(PretendedAccount.Refusal), happens: false);
        Assert.Equal(SetupFate.Failed, (await ApplyAsync())[0].Fate);

        account.Answer("Companies group", new Creation.Unanswered(PretendedAccount.Silence), happens: true);
        Assert.Equal(SetupFate.Failed, (await ApplyAsync())[0].Fate);
    }

    [Theory]
    [InlineData("properties", "membership_type")]
    [InlineData("products", "DIST-BASE")]
    public async Task What_cannot_be_read_is_not_created_either(string what, string name)
    {
        account.Unreadable.Add(what);

        var step = Named(await ApplyAsync(), name);

        Assert.Equal((SetupFate.Failed, PretendedAccount.Refusal), (step.Fate, step.Trouble));
        Assert.DoesNotContain(account.Asked, a => a.EndsWith(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("properties", Type, "membership_type")]
    [InlineData("products", Product, "DIST-BASE")]
    public async Task What_cannot_be_read_back_stays_in_doubt(string what, string asked, string name)
    {
        account.Answer(asked, new Creation.Unanswered(PretendedAccount.Silence), happens: true);
        account.UnreadableAfterWrites.Add(what);

        var step = Named(await ApplyAsync(), name);

        Assert.Equal((SetupFate.Failed, PretendedAccount.Silence), (step.Fate, step.Trouble));
    }

    [Fact]
    public async Task A_property_that_HubSpot_itself_brings_is_never_created()
    {
        account.Properties[RecordKind.Companies].Clear();

        var step = Named(await ApplyAsync(), "name");

        Assert.Equal(SetupFate.Failed, step.Fate);
        Assert.DoesNotContain("Companies name", account.Asked);
    }

    [Fact]
    public async Task A_label_that_cannot_be_made_is_no_failure()
    {
        account.Answer("label", new Creation.Refused(PretendedAccount.Refusal), happens: false);

        var step = Named(await ApplyAsync(), "Renewal contact");

        Assert.Equal((SetupFate.Differs, false), (step.Fate, step.IsBad));
        Assert.Contains(
            "Settings > Objects > Companies > Associations", step.Differences[0].Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_cannot_be_read_back_is_left_to_a_person()
    {
        account.Answer("label", new Creation.Unanswered(PretendedAccount.Silence), happens: true);
        account.UnreadableAfterWrites.Add("labels");

        Assert.Equal(SetupFate.Differs, Named(await ApplyAsync(), "Renewal contact").Fate);
    }

    [Fact]
    public async Task A_label_is_not_made_a_second_time_because_the_labels_could_not_be_read()
    {
        account.Labels.Add("Renewal contact");
        account.Unreadable.Add("labels");

        var step = Named(await ApplyAsync(), "Renewal contact");

        Assert.Equal((SetupFate.Differs, false), (step.Fate, step.IsBad));
        Assert.DoesNotContain("label", account.Asked);
    }

    [Fact]
    public async Task A_product_that_has_another_price_is_told_of_and_is_no_reason_to_stop()
    {
        account.Products.Add(new FoundProduct("77", "dist-base", 900m));

        var step = Named(await ApplyAsync(), "DIST-BASE");

        Assert.Equal((SetupFate.Differs, false), (step.Fate, step.IsBad));
        Assert.DoesNotContain(Product, account.Asked);
    }

    [Fact]
    public async Task In_an_account_of_the_books_currency_products_get_its_prices()
    {
        await ApplyAsync();

        Assert.Equal(929m, account.Products.Single(p => p.Sku == "DIST-BASE").Price);
    }

    [Fact]
    public async Task In_an_account_of_another_currency_products_get_no_price()
    {
        var euros = new PretendedAccount
        {
            Account = new Fetching.Account(1, TimeZoneInfo.Utc, [Currency.Parse("EUR"), Currency.Parse("USD")]),
        };
        var nameless = new PretendedAccount { Account = new Fetching.Account(1, TimeZoneInfo.Utc, []) };

        await CollectAsync(euros.Setup().ApplyAsync(euros.Account, TestContext.Current.CancellationToken));
        await CollectAsync(nameless.Setup().ApplyAsync(nameless.Account, TestContext.Current.CancellationToken));

        Assert.All(euros.Products, p => Assert.Null(p.Price));
        Assert.All(nameless.Products, p => Assert.Null(p.Price));
        Assert.Equal(8, euros.Products.Count);
    }

    [Fact]
    public async Task A_price_book_without_SKUs_needs_no_products()
    {
        var setup = new AccountSetup(account, Blueprint.Of(new(), new(), Foreseeing.Books.Dearer));
        account.Unreadable.Add("products");

        var steps = await CollectAsync(setup.ApplyAsync(account.Account, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(steps, s => s.Thing == "product");
        Assert.DoesNotContain("products", account.LookedAt);
    }

    [Theory]
    [InlineData("membership_type")]
    [InlineData("DIST-BASE")]
    public async Task Who_ends_it_gets_nothing_more_made(string last)
    {
        using var ended = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var step in account.Setup().ApplyAsync(account.Account, ended.Token))
            {
                if (step.Name == last)
                {
                    await ended.CancelAsync();
                }
            }
        });

        Assert.EndsWith(last, account.Asked[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name", "text")]
    [InlineData("membership_type", "select, 3 options")]
    [InlineData("membership_invoice_key", "text, unique values")]
    public async Task A_step_says_how_the_property_is_made(string name, string shape) =>
        Assert.Equal(shape, Named(await PlanAsync(), name).Shape);

    [Fact]
    public async Task Only_a_line_items_property_comes_with_how_a_person_makes_it() => Assert.All(
        await PlanAsync(), step => Assert.Equal(step.Thing == "line item property", step.ByHand.Length > 0));

    [Fact]
    public void One_difference_that_fails_among_others_makes_a_step_bad()
    {
        Difference[] both =
        [
            new(CheckVerdict.Failed, "It is read-only.", "Nothing can be written.", "Create another."),
            new(CheckVerdict.Warned, "It has no option.", "Nobody can choose it.", "Add it."),
        ];
        var step = new SetupStep("company property", "dues", "number", SetupFate.Differs);

        Assert.True((step with { Differences = both }).IsBad);
        Assert.False((step with { Differences = both[1..] }).IsBad);
        Assert.False(step.IsBad);
    }

    [Fact]
    public async Task The_account_is_read_before_anything_else() => Assert.Equal(
        4242001, (await account.Setup().ReadAccountAsync(TestContext.Current.CancellationToken)).PortalId);

    private Task<List<SetupStep>> PlanAsync() =>
        CollectAsync(account.Setup().PlanAsync(account.Account, TestContext.Current.CancellationToken));

    private Task<List<SetupStep>> ApplyAsync() =>
        CollectAsync(account.Setup().ApplyAsync(account.Account, TestContext.Current.CancellationToken));

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
