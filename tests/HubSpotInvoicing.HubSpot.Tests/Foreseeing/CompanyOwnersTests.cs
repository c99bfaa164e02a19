using HubSpotInvoicing.Emulator;

namespace HubSpotInvoicing.HubSpot.Foreseeing;

public sealed class CompanyOwnersTests
{
    private static readonly EmulatorOptions Options = new()
    {
        Owners = [.. Enumerable.Range(1, 150).Select(id => new AccountOwner(id, "Owner", $"{id}")), new(151, "", "")],
    };

    [Fact]
    public async Task Owners_are_named_whichever_page_they_stand_on()
    {
        await using var account = await TestAccount.StartAsync(Options);
        var companies = Companies(account, "1", "150", "151", "999", null);

        var owners = await account.Owners.ReadAsync(companies, TestAccount.Cancel);

        Assert.Null(owners.MissingScope);
        Assert.Equal(
            ["Owner 1", "Owner 150", "HubSpot owner 151", "HubSpot owner 999", null],
            companies.Select(c => owners.Of(c)?.ToString()));
    }

    [Fact]
    public async Task Without_the_scope_they_have_ids_and_the_scope_is_told()
    {
        await using var account = await TestAccount.StartAsync(
            Options with
            {
                Scopes = ["crm.objects.companies.read"],
            });
        var companies = Companies(account, "1");

        var owners = await account.Owners.ReadAsync(companies, TestAccount.Cancel);

        Assert.Equal("crm.objects.owners.read", owners.MissingScope);
        Assert.Equal("HubSpot owner 1", owners.Of(companies[0])?.ToString());
    }

    [Fact]
    public async Task Where_nobody_is_owned_the_names_are_not_asked_for()
    {
        await using var account = await TestAccount.StartAsync(
            Options with
            {
                Scopes = ["crm.objects.companies.read"],
            });

        var owners = await account.Owners.ReadAsync(Companies(account, [null]), TestAccount.Cancel);

        Assert.Null(owners.MissingScope);
        Assert.Empty(owners.ByCompany);
        Assert.Equal(1, account.Emulator.Traffic.Calls);
    }

    private static List<CompanyId> Companies(TestAccount account, params IReadOnlyList<string?> owners) =>
    [
        .. owners.Select(owner => CompanyId.Of(account.Emulator.World.AddCompany(
            owner is null
                ? new Dictionary<string, string> { ["name"] = "x" }
                : new Dictionary<string, string> { ["hubspot_owner_id"] = owner }))),
    ];
}
