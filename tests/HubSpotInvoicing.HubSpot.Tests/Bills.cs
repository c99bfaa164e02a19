using HubSpotInvoicing.Emulator;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.HubSpot;

/// <summary>Members and invoices to test with.</summary>
internal static class Bills
{
    public static readonly Currency Usd = Currency.Parse("USD");
    public static readonly BillingPeriod November = BillingPeriod.Parse("2026-11");

    public static InvoiceKey KeyOf(long company) => new(CompanyId.Of(company), November);

    /// <summary>A company with one contact; returns both ids.</summary>
    public static (long Company, long Contact) AddMember(this TestAccount account, string renewal = "2026-11-15")
    {
        var world = account.Emulator.World;
        var company = world.AddCompany(new Dictionary<string, string>
        {
            ["name"] = "Acme",
            ["next_renewal_date"] = renewal,
            ["membership_type"] = "Distributor",
        });
        var contact = world.AddContact(new Dictionary<string, string> { ["email"] = $"pat{company}@example.test" });
        world.Associate(company, contact, ContactRole.Billing);
        return (company, contact);
    }

    public static List<InvoiceContent> AddContents(this TestAccount account, int count) =>
        Enumerable.Range(0, count).Select(_ => ContentOf(account.AddMember())).ToList();

    public static InvoiceContent ContentOf((long Company, long Contact) member) => new(
        KeyOf(member.Company),
        MembershipType.Named("Distributor"),
        [
            new QuoteLine(1, "Annual membership", 1, UnitPrice.Of(929m, Usd), "DIST"),
            new QuoteLine(2, "Territories", 3, UnitPrice.Of(70m, Usd)),
        ],
        Money.Exactly(1139m, Usd),
        ContactId.Of(member.Contact),
        new DateOnly(2026, 11, 3),
        new DateOnly(2026, 12, 3));

    /// <summary>Writes the lines and returns what is needed to create the drafts.</summary>
    public static async Task<List<DraftRequest>> WriteLinesAsync(
        this TestAccount account, IReadOnlyList<InvoiceContent> contents)
    {
        var lines = await account.Gateway.WriteLinesAsync(contents, TestAccount.Cancel);
        return contents.Select(c => new DraftRequest(c, lines[c.Key].LineItemIds)).ToList();
    }

    /// <summary>Creates drafts and reads them back.</summary>
    public static async Task<List<InvoiceSnapshot>> CreateDraftsAsync(this TestAccount account, int count)
    {
        var drafts = await account.WriteLinesAsync(account.AddContents(count));
        await account.Gateway.CreateDraftsAsync(drafts, TestAccount.Cancel);
        var found = await account.Gateway.ReadAsync(drafts.Select(d => d.Content.Key).ToList(), TestAccount.Cancel);
        return found.Values.Select(Assert.Single).ToList();
    }
}
