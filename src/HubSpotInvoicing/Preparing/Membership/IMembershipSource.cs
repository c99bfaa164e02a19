namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>Where the whole membership is read from, not only who renews in some month.</summary>
public interface IMembershipSource
{
    /// <summary>
    /// Every company that has a membership type or a renewal date, once, page by page, by ascending id.
    /// </summary>
    /// <exception cref="RunRefusedException">HubSpot refuses to be read.</exception>
    /// <exception cref="RunStoppedException">HubSpot cannot be read on.</exception>
    IAsyncEnumerable<MembershipPage> PagesAsync(CancellationToken cancellationToken);
}
