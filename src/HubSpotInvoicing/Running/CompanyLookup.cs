using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Running;

/// <summary>Finds one company that renews in a period.</summary>
internal sealed class CompanyLookup(IRenewalSource source)
{
    /// <exception cref="RunRefusedException">The company does not renew in that period.</exception>
    public async Task<(Account Account, Renewal Renewal)> FindAsync(
        CompanyId company, BillingPeriod period, CancellationToken cancellationToken)
    {
        var account = await source.ReadAccountAsync(cancellationToken);
        var query = new RenewalQuery(period.FirstDay, period.LastDay, [company], ContactReading.Included);
        await foreach (var wave in source.FetchAsync(query, cancellationToken))
        {
            if (wave.FirstOrDefault(r => r.Member.Id == company) is { } renewal)
            {
                return (account, renewal);
            }
        }

        throw new RunRefusedException(
            $"Company {company} does not renew in {period}.",
            "Check its id and its renewal date in HubSpot, and name the month of that date.");
    }
}
