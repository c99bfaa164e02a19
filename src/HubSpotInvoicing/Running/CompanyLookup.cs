using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Running;

/// <summary>Finds one company that renews in a period.</summary>
internal sealed class CompanyLookup(IRenewalSource source)
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    /// <summary>The company, whatever its renewal day says by now.</summary>
    /// <exception cref="RunRefusedException">HubSpot shows no such company with a renewal date.</exception>
    public async Task<Renewal> FindAnyAsync(CompanyId company, CancellationToken cancellationToken)
    {
        await source.ReadAccountAsync(cancellationToken);
        return await FindAsync(company, FirstDay, LastDay, cancellationToken)
            ?? throw new RunRefusedException(
                $"HubSpot shows no company {company} with a renewal date.",
                "Check its id and its renewal date in HubSpot.");
    }

    /// <exception cref="RunRefusedException">The company does not renew in that period.</exception>
    public async Task<(Account Account, Renewal Renewal)> FindAsync(
        CompanyId company, BillingPeriod period, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        return await FindAsync(company, period.FirstDay, period.LastDay, cancellationToken) is { } renewal
            ? (account, renewal)
            : throw new RunRefusedException(
                $"Company {company} does not renew in {period}.",
                "Check its id and its renewal date in HubSpot, and name the month of that date.");
    }

    private async Task<Renewal?> FindAsync(
        CompanyId company, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var query = new RenewalQuery(first, last, [company], ContactReading.Included);
        await foreach (var wave in source.FetchAsync(query, cancellationToken))
        {
            if (wave.FirstOrDefault(r => r.Member.Id == company) is { } renewal)
            {
                return renewal;
            }
        }

        return null;
    }
}
