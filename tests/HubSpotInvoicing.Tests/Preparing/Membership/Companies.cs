using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Companies for tests: a good service provider, changed as a test says.</summary>
internal static class Companies
{
    public static readonly BillingPeriod First = BillingPeriod.Parse("2026-11");

    public static readonly DateOnly Today = new(2026, 11, 21);

    public static MembershipRecord With(long id, params (MemberField Field, string? Raw)[] values)
    {
        var all = new Dictionary<MemberField, string?>
        {
            [MemberField.Name] = $"Member {id}",
            [MemberField.MembershipType] = "Service Provider",
            [MemberField.RenewalDate] = "2026-12-01",
        };
        foreach (var (field, raw) in values)
        {
            all[field] = raw;
        }

        return new MembershipRecord(
            CompanyId.Of(id), all.ToDictionary(v => v.Key, v => new MemberValue(v.Key.DefaultProperty, v.Value)))
        {
            RenewalDay = DateOnly.TryParseExact(all[MemberField.RenewalDate], "yyyy-MM-dd", out var day) ? day : null,
            Contacts =
            [
                new ContactCandidate(ContactId.Of(id + 1000), $"billing@member-{id}.example", ContactRoles.Billing),
            ],
        };
    }

    /// <param name="book">The shipped one unless a test needs another.</param>
    public static MemberExamination Examination(PriceBook? book = null) => new(
        new MembershipPricing(book ?? Book, new PricingOptions(), TerritoryLines.Summed),
        book ?? Book,
        First,
        First.AddMonths(11),
        Today);

    private static PriceBook Book => PriceBook.Shipped(MembershipCalculators.Standard);

    public static MembershipTotals Totals() => new(Book.EditionFor(First), First, First.AddMonths(11));
}
