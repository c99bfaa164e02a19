using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing.Membership;

namespace HubSpotInvoicing.HubSpot.Preparing;

public sealed class HubSpotMembershipSourceTests
{
    [Fact]
    public async Task Who_has_a_type_or_a_renewal_date_is_read_and_nobody_else()
    {
        await using var account = await TestAccount.StartAsync();
        var both = Add(account, ("membership_type", "Sponsor"), ("next_renewal_date", "2040-01-31"));
        var typed = Add(account, ("membership_type", "Distributor"));
        Add(account, ("name", "A prospect"));
        var dated = Add(account, ("next_renewal_date", "2001-02-03"));

        var page = Assert.Single(await ReadAsync(account));

        Assert.Equal([both, typed, dated], page.Companies.Select(c => c.Id.Value));
        Assert.Equal(
            [new DateOnly(2040, 1, 31), null, new DateOnly(2001, 2, 3)], page.Companies.Select(c => c.RenewalDay));
    }

    [Fact]
    public async Task A_large_membership_comes_once_each_page_by_page_by_ascending_id()
    {
        await using var account = await TestAccount.StartAsync();
        var added = Enumerable.Range(0, 450).Select(_ => Add(account, ("membership_type", "Sponsor"))).ToList();

        var pages = await ReadAsync(account);

        Assert.Equal([200, 200, 50], pages.Select(p => p.Companies.Count));
        Assert.Equal(added.Order(), pages.SelectMany(p => p.Companies).Select(c => c.Id.Value));
        Assert.Equal(450, pages[0].Total);
    }

    [Fact]
    public async Task A_company_comes_with_its_domain_owner_contacts_and_raw_values()
    {
        await using var account = await TestAccount.StartAsync(
            new EmulatorOptions { Owners = [new AccountOwner(5, "Membership", "East")] });
        var company = Add(
            account, ("membership_type", " Sponsor "), ("domain", "acme.example"), ("hubspot_owner_id", "5"));
        var contact = account.Emulator.World.AddContact(
            new Dictionary<string, string> { ["email"] = "billing@acme.example" });
        account.Emulator.World.Associate(company, contact, ContactRole.Billing);

        var read = Assert.Single(Assert.Single(await ReadAsync(account)).Companies);

        Assert.Equal(" Sponsor ", read[MemberField.MembershipType].Raw);
        Assert.Equal(("acme.example", "Membership East"), (read.Domain, read.Owner?.ToString()));
        Assert.Equal("billing@acme.example", Assert.Single(read.Contacts).Email);
    }

    [Fact]
    public async Task Without_the_right_to_read_owners_they_have_ids()
    {
        await using var account = await TestAccount.StartAsync(new EmulatorOptions
        {
            Scopes = ["crm.objects.companies.read", "crm.objects.contacts.read"],
        });
        Add(account, ("membership_type", "Sponsor"), ("hubspot_owner_id", "5"));

        var read = Assert.Single(Assert.Single(await ReadAsync(account)).Companies);

        Assert.Equal("HubSpot owner 5", read.Owner?.ToString());
    }

    [Fact]
    public async Task An_empty_account_has_no_page()
    {
        await using var account = await TestAccount.StartAsync();

        Assert.Empty(await ReadAsync(account));
    }

    private static long Add(TestAccount account, params (string Name, string Value)[] properties) =>
        account.Emulator.World.AddCompany(properties.ToDictionary(p => p.Name, p => p.Value));

    private static async Task<List<MembershipPage>> ReadAsync(TestAccount account) =>
        await account.Membership.PagesAsync(TestAccount.Cancel).ToListAsync(TestAccount.Cancel);
}
