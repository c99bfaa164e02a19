namespace HubSpotInvoicing.Emulator.Tests.Members;

public sealed class MemberTests
{
    private static IEnumerable<StoredObject> RenewingIn(World world, string month) =>
        world.Companies.Where(company =>
            company["next_renewal_date"]?.StartsWith(month, StringComparison.Ordinal) == true);

    [Fact]
    public async Task The_same_parameters_give_the_same_members()
    {
        await using var one = await TestAccount.StartAsync(o => o with { Companies = 120 });
        await using var same = await TestAccount.StartAsync(o => o with { Companies = 120 });
        await using var other = await TestAccount.StartAsync(o => o with { Companies = 120, Seed = 2 });

        Assert.Equal(Describe(one.World), Describe(same.World));
        Assert.NotEqual(Describe(one.World), Describe(other.World));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(300)]
    public async Task As_many_renew_in_the_anchor_period_as_were_asked_for_and_a_quarter_more_elsewhere(int companies)
    {
        await using var account = await TestAccount.StartAsync(o => o with { Companies = companies });

        Assert.Equal(companies, RenewingIn(account.World, "2026-11").Count());
        Assert.Equal(companies + ((companies + 3) / 4), account.World.Companies.Count);
    }

    [Fact]
    public async Task Some_were_missed_in_each_of_the_three_months_before()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Companies = 60 });

        foreach (var month in (string[])["2026-08", "2026-09", "2026-10", "2026-12"])
        {
            Assert.NotEmpty(RenewingIn(account.World, month));
        }
    }

    [Fact]
    public async Task Few_members_are_all_ordinary()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Companies = 9 });

        Assert.DoesNotContain(
            account.World.Companies, company => company["name"]?.Contains("Edge", StringComparison.Ordinal) == true);
        Assert.All(account.World.Companies, company => Assert.NotNull(company["membership_type"]));
    }

    [Fact]
    public async Task Edges_that_end_in_a_failure_can_be_left_out_and_the_state_file_remembers_it()
    {
        using var folder = new TemporaryFolder();
        var state = Path.Combine(folder.Path, "state.jsonl");
        await using (var asked = await TestAccount.StartAsync(o => o with
        {
            Companies = 80,
            Edges = MembershipEdges.WithoutFailures,
            StateFile = state,
        }))
        {
            Assert.Equal(80, RenewingIn(asked.World, "2026-11").Count());
        }

        await using var again = await TestAccount.StartAsync(o => o with { StateFile = state });

        Assert.DoesNotContain(again.World.Companies, company => company["name"] == "Edge: draft with another amount");
    }

    [Fact]
    public async Task Sixty_members_hold_every_edge()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Companies = 60 });
        var world = account.World;
        var names = world.Companies.Select(company => company["name"] ?? string.Empty).ToList();

        Assert.Equal(
            60, names.Take(60).Count(name => name.Length == 0 || name.Contains("Edge", StringComparison.Ordinal)));
        Assert.Single(names, name => name.Length == 0);
        Assert.Contains("Edge: territories 12.0", names);
        Assert.Contains(names, name => name.StartsWith("=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains('\n', StringComparison.Ordinal));
        Assert.Contains(RenewingIn(world, "2026-11"), company => company["next_renewal_date"] == "2026-11-01");
        Assert.Contains(RenewingIn(world, "2026-11"), company => company["next_renewal_date"] == "2026-11-30");
        Assert.Single(account.Emulator.Switches.RefusedCompanies);
        Assert.Equal(["draft", "draft", "open"], world.Invoices.Select(invoice => invoice.Status).Order());
        Assert.All(
            world.Invoices, invoice => Assert.Equal($"{Assert.Single(invoice.CompanyIds)}:2026-11", invoice.Key));
    }

    [Fact]
    public async Task A_large_month_has_its_mix_and_its_contacts()
    {
        await using var account = await TestAccount.StartAsync(o => o with { Companies = 2_000 });
        var world = account.World;
        double Share(string type) => world.Companies.Count(company => company["membership_type"] == type) / 2_500.0;

        Assert.InRange(Share("Distributor"), 0.40, 0.50);
        Assert.InRange(Share("Manufacturer"), 0.30, 0.40);
        Assert.InRange(Share("Service Provider"), 0.15, 0.25);
        Assert.True(world.Contacts.Count >= world.Companies.Count);
        Assert.All(
            world.Contacts.Where(contact => contact["email"] is not null),
            contact => Assert.EndsWith(".example", contact["email"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_period_that_is_no_month_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            TestAccount.StartAsync(o => o with { AnchorPeriod = "2026-13" }));
    }

    private static List<string> Describe(World world) =>
        [.. world.Companies.Select(company =>
            $"{company.Id} {string.Join('|', company.Properties.OrderBy(pair => pair.Key))}")];
}
