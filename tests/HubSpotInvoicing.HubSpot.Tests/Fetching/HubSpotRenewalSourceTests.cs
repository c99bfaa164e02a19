using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.HubSpot.Fetching;

public sealed class HubSpotRenewalSourceTests
{
    private static readonly RenewalQuery November =
        new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), [], ContactReading.Included);

    [Fact]
    public async Task Both_ends_of_the_range_are_included_and_nothing_beyond()
    {
        await using var account = await TestAccount.StartAsync();
        string[] days = ["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"];
        var companies = days.Select(day => account.AddMember(day).Company).ToList();

        var found = (await FetchAsync(account, November)).SelectMany(w => w).ToList();

        Assert.Equal(companies[1..3], found.Select(r => r.Member.Id.Value));
        Assert.Equal(new DateOnly(2026, 11, 30), found[1].Member.RenewalDay);
    }

    [Fact]
    public async Task A_member_shows_its_properties_as_they_stand_in_HubSpot()
    {
        await using var account = await TestAccount.StartAsync();
        account.Emulator.World.AddCompany(new Dictionary<string, string>
        {
            ["name"] = "Acme",
            ["next_renewal_date"] = "2026-11-15",
            ["us_states"] = " Ohio;Texas",
        });

        var member = Assert.Single(Assert.Single(await FetchAsync(account, November))).Member;

        Assert.Equal(new MemberValue("name", "Acme"), member[MemberField.Name]);
        Assert.Equal(" Ohio;Texas", member[MemberField.UsStates].Raw);
        Assert.True(member[MemberField.SalesVolume].IsBlank);
    }

    [Fact]
    public async Task A_renamed_property_is_asked_for_and_shown_under_its_own_name()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { Fetching = o => o.Properties["UsStates"] = "city" });
        account.Emulator.World.AddCompany(
            new Dictionary<string, string> { ["next_renewal_date"] = "2026-11-15", ["city"] = "Ohio" });

        var member = Assert.Single(Assert.Single(await FetchAsync(account, November))).Member;

        Assert.Equal(new MemberValue("city", "Ohio"), member[MemberField.UsStates]);
    }

    [Fact]
    public async Task Contacts_come_with_their_roles_and_addresses()
    {
        await using var account = await TestAccount.StartAsync();
        var world = account.Emulator.World;
        var company = account.AddMember().Company;
        var labelled = world.AddContact(new Dictionary<string, string> { ["email"] = "a@example.test" });
        var without = world.AddContact(new Dictionary<string, string> { ["firstname"] = "Pat" });
        world.Associate(company, labelled, ContactRole.Renewal, ContactRole.Primary);
        world.Associate(company, without);

        var contacts = Assert.Single(Assert.Single(await FetchAsync(account, November))).Contacts;

        Assert.Equal(3, contacts.Count);
        Assert.Equal(ContactRoles.Billing, contacts[0].Roles);
        Assert.Equal(
            new ContactCandidate(ContactId.Of(labelled), "a@example.test", ContactRoles.Renewal | ContactRoles.Primary),
            contacts[1]);
        Assert.Equal(new ContactCandidate(ContactId.Of(without), null, ContactRoles.None), contacts[2]);
    }

    [Fact]
    public async Task Contacts_that_cannot_decide_are_not_read()
    {
        await using var account = await TestAccount.StartAsync();
        var world = account.Emulator.World;
        var company = account.AddMember().Company;
        var primary = world.AddContact(new Dictionary<string, string> { ["email"] = "p@example.test" });
        world.Associate(company, primary, ContactRole.Primary);

        var contacts = Assert.Single(Assert.Single(await FetchAsync(account, November))).Contacts;

        Assert.NotNull(contacts[0].Email);
        Assert.Equal(new ContactCandidate(ContactId.Of(primary), null, ContactRoles.Primary), contacts[1]);
        Assert.Equal(1, ContactReads(account));
    }

    [Fact]
    public async Task The_next_contacts_are_read_when_the_first_cannot_be_reached()
    {
        await using var account = await TestAccount.StartAsync();
        var world = account.Emulator.World;
        var company = account.AddMember().Company;
        var labelled = world.AddContact(new Dictionary<string, string> { ["email"] = "nowhere" });
        var primary = world.AddContact(new Dictionary<string, string> { ["email"] = "p@example.test" });
        world.Associate(company, labelled, ContactRole.Renewal);
        world.Associate(company, primary, ContactRole.Primary);

        var contacts = Assert.Single(Assert.Single(await FetchAsync(account, November))).Contacts;

        Assert.NotNull(contacts[0].Email);
        Assert.Equal("nowhere", contacts[1].Email);
        Assert.Null(contacts[2].Email);
        Assert.Equal(2, ContactReads(account));
    }

    [Fact]
    public async Task An_account_without_the_label_skips_that_step()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions { ContactLabel = null });
        account.AddMember();

        var contact = Assert.Single(Assert.Single(Assert.Single(await FetchAsync(account, November))).Contacts);

        Assert.Equal(ContactRoles.Billing, contact.Roles);
    }

    [Fact]
    public async Task A_company_with_more_contacts_than_a_page_shows_them_all()
    {
        await using var account = await TestAccount.StartAsync();
        var company = account.AddMember().Company;
        for (var i = 0; i < 1100; i++)
        {
            account.Emulator.World.Associate(
                company,
                account.Emulator.World.AddContact(new Dictionary<string, string> { ["email"] = $"p{i}@example.test" }),
                ContactRole.Billing);
        }

        var contacts = Assert.Single(Assert.Single(await FetchAsync(account, November))).Contacts;

        Assert.Equal(1101, contacts.Select(c => c.Id).Distinct().Count());
        Assert.DoesNotContain(contacts, c => c.Email is null);
    }

    [Fact]
    public async Task Without_contacts_asked_for_none_are_read()
    {
        await using var account = await TestAccount.StartAsync();
        account.AddMember();

        var renewal = Assert.Single(
            Assert.Single(await FetchAsync(account, November with { Contacts = ContactReading.Skipped })));

        Assert.Empty(renewal.Contacts);
        Assert.DoesNotContain(
            account.Emulator.Traffic.ByEndpoint.Keys, e => e.Contains("contacts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_named_companies_are_found()
    {
        await using var account = await TestAccount.StartAsync();
        var companies = Enumerable.Range(0, 120).Select(_ => CompanyId.Of(account.AddMember().Company)).ToList();
        var named = companies.Where((_, i) => i % 2 == 0).Reverse().ToList();

        var found = (await FetchAsync(account, November with { Companies = named })).SelectMany(w => w);

        Assert.Equal(named.OrderBy(c => c.Value), found.Select(r => r.Member.Id));
    }

    [Fact]
    public async Task Waves_are_filled_across_pages()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Companies = 700 }, new TestSetup { Fetching = o => o.WaveSize = 300 });

        var waves = await FetchAsync(account, November);

        Assert.Equal([300, 300], waves.Take(2).Select(w => w.Count));
        var ids = waves.SelectMany(w => w).Select(r => r.Member.Id.Value).ToList();
        Assert.Equal(ids.Order().Distinct(), ids);
        Assert.Equal(ExpectedIn(account, November), ids.Count);
    }

    [Fact]
    public async Task More_than_ten_thousand_companies_are_all_found()
    {
        await using var account = await TestAccount.StartAsync();
        for (var i = 0; i < 10_250; i++)
        {
            account.Emulator.World.AddCompany(new Dictionary<string, string> { ["next_renewal_date"] = "2026-11-15" });
        }

        var waves = await FetchAsync(account, November with { Contacts = ContactReading.Skipped });

        Assert.Equal(10_250, waves.SelectMany(w => w).Select(r => r.Member.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_unknown_renewal_property_is_refused_with_the_setting()
    {
        await using var account = await TestAccount.StartAsync(
            new TestSetup { Fetching = o => o.Properties["RenewalDate"] = "renewal_misspelt" });

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => FetchAsync(account, November));

        Assert.Contains("400", refused.Problem, StringComparison.Ordinal);
        Assert.Contains("Fetching:Properties", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_runs_out_comes_after_the_waves_that_were_read()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Companies = 600, DailyLimit = 2 },
            new TestSetup { Fetching = o => o.WaveSize = 200 });
        var waves = new List<int>();

        var stopped = await Assert.ThrowsAsync<RunStoppedException>(async () =>
        {
            await foreach (var wave in account.Source.FetchAsync(
                November with { Contacts = ContactReading.Skipped }, TestAccount.Cancel))
            {
                waves.Add(wave.Count);
            }
        });

        Assert.Equal(StopReason.DailyQuota, stopped.Reason);
        Assert.Equal([200, 200], waves);
    }

    [Fact]
    public async Task Leaving_early_stops_the_reading()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Companies = 2000 }, new TestSetup { Fetching = o => o.WaveSize = 100 });

        await foreach (var wave in account.Source.FetchAsync(November, TestAccount.Cancel))
        {
            Assert.Equal(100, wave.Count);
            break;
        }

        Assert.InRange(account.Emulator.Traffic.Calls, 1, 20);
    }

    private static async Task<List<IReadOnlyList<Renewal>>> FetchAsync(TestAccount account, RenewalQuery query)
    {
        var waves = new List<IReadOnlyList<Renewal>>();
        await foreach (var wave in account.Source.FetchAsync(query, TestAccount.Cancel))
        {
            waves.Add(wave);
        }

        return waves;
    }

    private static long ContactReads(TestAccount account) =>
        account.Usage.ByEndpoint["POST /crm/objects/2026-09/contacts/batch/read"];

    private static int ExpectedIn(TestAccount account, RenewalQuery query) =>
        account.Emulator.World.Companies.Count(c =>
            !c.Archived
            && Wire.WireDay.Read(c.Properties.GetValueOrDefault("next_renewal_date")) is { } day
            && day >= query.FirstDay
            && day <= query.LastDay);
}
