namespace HubSpotInvoicing.Preparing;

/// <summary>Counts who renews without reading them.</summary>
public interface IRenewalCount
{
    /// <summary>How many companies renew in the month; none when that is not told.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<long?> ReadAsync(BillingPeriod month, CancellationToken cancellationToken);
}
