using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>A HubSpot account with so many renewals in any month.</summary>
/// <param name="companies">How many; a negative number refuses to be read.</param>
/// <param name="zone">The account's zone.</param>
internal sealed class SmallMembership(int companies, string zone = "America/New_York") : IRenewalSource, IRenewalCount
{
    public Task<Account> ReadAccountAsync(CancellationToken cancellationToken) => companies < 0
        ? throw new RunRefusedException("No token.", "Set one.")
        : Task.FromResult(new Account(4242001, TimeZoneInfo.FindSystemTimeZoneById(zone), [Currency.Parse("USD")]));

    public IAsyncEnumerable<IReadOnlyList<Renewal>> FetchAsync(
        RenewalQuery query,
        CancellationToken cancellationToken) => throw new NotSupportedException("Nobody is read to be counted.");

    public Task<long?> ReadAsync(BillingPeriod month, CancellationToken cancellationToken) =>
        Task.FromResult<long?>(companies);
}
