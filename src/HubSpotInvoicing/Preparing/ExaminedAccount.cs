namespace HubSpotInvoicing.Preparing;

/// <summary>The account that the doctor is looking at, once HubSpot has shown it.</summary>
public sealed class ExaminedAccount
{
    /// <summary>HubSpot's number of the account; none as long as it was not shown.</summary>
    public long? PortalId { get; set; }
}
