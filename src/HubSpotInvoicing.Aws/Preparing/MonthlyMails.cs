using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Counts whom a run of this month would mail: everybody who renews in it.</summary>
internal sealed class MonthlyMails(IRenewalSource source, IRenewalCount renewals, TimeProvider time)
{
    /// <summary>None when HubSpot does not tell.</summary>
    public async Task<long?> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await source.ReadAccountAsync(cancellationToken);
            var month = BillingPeriod.Containing(account.DayAt(time.GetUtcNow()));
            return await renewals.ReadAsync(month, cancellationToken);
        }
        catch (Exception fault) when (fault is RunRefusedException or RunStoppedException)
        {
            return null;
        }
    }
}
