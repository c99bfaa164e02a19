using HubSpotInvoicing.Fetching;

namespace HubSpotInvoicing.Aws.Preparing;

/// <summary>Counts whom a run of this month would mail: everybody who renews in it.</summary>
internal sealed class MonthlyMails(IRenewalSource source, TimeProvider time)
{
    /// <summary>Enough to compare with any quota that is too small; the doctor does not read a whole large membership for it.</summary>
    public const int CompaniesMax = 5000;

    public async Task<MonthCount> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await source.ReadAccountAsync(cancellationToken);
            var month = BillingPeriod.Containing(account.DayAt(time.GetUtcNow()));
            var query = new RenewalQuery(month.FirstDay, month.LastDay, [], ContactReading.Skipped);
            var count = 0;
            await foreach (var wave in source.FetchAsync(query, cancellationToken))
            {
                count += wave.Count;
                if (count >= CompaniesMax)
                {
                    return new MonthCount.Known(count, OrMore: true);
                }
            }

            return new MonthCount.Known(count);
        }
        catch (Exception fault) when (fault is RunRefusedException or RunStoppedException)
        {
            return new MonthCount.Unknown();
        }
    }
}
