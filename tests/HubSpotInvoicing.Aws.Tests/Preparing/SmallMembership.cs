using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>A HubSpot account with so many renewals in any month.</summary>
/// <param name="companies">How many; a negative number refuses to be read.</param>
/// <param name="zone">The account's zone.</param>
internal sealed class SmallMembership(int companies, string zone = "America/New_York") : IRenewalSource
{
    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => companies < 0
        ? throw new RunRefusedException("No token.", "Set one.")
        : Task.FromResult(new Account(4242001, TimeZoneInfo.FindSystemTimeZoneById(zone), [Currency.Parse("USD")]));

    public IAsyncEnumerable<IReadOnlyList<Renewal>> FetchAsync(RenewalQuery query, CancellationToken cancellationToken) =>
        Enumerable.Range(1, companies)
            .Select(id => new Renewal(
                new Member(CompanyId.Of(id), query.FirstDay, new Dictionary<MemberField, MemberValue>()), []))
            .Chunk(1000)
            .ToAsyncEnumerable();
}
