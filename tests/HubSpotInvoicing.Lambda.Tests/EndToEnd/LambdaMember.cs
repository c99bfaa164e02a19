using System.Globalization;
using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Lambda.Emulation;

namespace HubSpotInvoicing.Lambda.EndToEnd;

/// <summary>One more member of the account, whose price, 1,250.00, is known.</summary>
internal sealed class LambdaMember
{
    private readonly Cloud cloud;
    private readonly long company;

    public LambdaMember(Cloud cloud)
    {
        this.cloud = cloud;
        company = cloud.HubSpot.World.AddCompany(new Dictionary<string, string>
        {
            ["name"] = "Member of the test",
            ["membership_type"] = "Service Provider",
            ["next_renewal_date"] = "2026-11-20",
        });
        var contact = cloud.HubSpot.World.AddContact(new Dictionary<string, string> { ["email"] = Address });
        cloud.HubSpot.World.Associate(company, contact, ContactRole.Billing);
    }

    public string Id => company.ToString(CultureInfo.InvariantCulture);

    public string Address => $"member-{Id}@example.org";

    public string Key => $"{Id}:{Cloud.Period}";

    /// <summary>Its invoices that are there, with their status.</summary>
    public IReadOnlyList<string> Invoices =>
    [
        .. cloud
            .HubSpot.World.Invoices.Where(i => !i.Archived && i.CompanyIds.Contains(company))
            .Select(i => i.Status),
    ];

    public int Mails => cloud.Mails.Count(m => m.To == Address);

    public Task<FunctionAnswer> BillAsync() => BillAsync($"\"{Id}\"");

    /// <summary>
    /// A run with something left gives up its lease when it ends, so whoever comes next need not wait for it; HubSpot
    /// does not take the neighbour's dues.
    /// </summary>
    public Task<FunctionAnswer> BillBesideAsync(LambdaMember neighbour)
    {
        cloud.HubSpot.Switches.RefuseCompany(neighbour.company);
        return BillAsync($"\"{Id}\",\"{neighbour.Id}\"");
    }

    /// <summary>Sends an event about this company and this month.</summary>
    public Task<FunctionAnswer> AskAsync(string action, string further = "") => cloud.InvokeAsync(
        $$"""{"action":"{{action}}","company":"{{Id}}","period":"{{Cloud.Period}}"{{further}}}""");

    public void Set(string property, string value) =>
        cloud.HubSpot.World.SetCompany(company, new Dictionary<string, string> { [property] = value });

    private Task<FunctionAnswer> BillAsync(string companies) =>
        cloud.InvokeAsync($$"""{"period":"{{Cloud.Period}}","companies":[{{companies}}],"onIncomplete":"return"}""");
}
