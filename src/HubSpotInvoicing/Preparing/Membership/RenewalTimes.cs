namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>When the companies renew; each is counted once.</summary>
/// <param name="Earlier">Before the months that are looked at.</param>
/// <param name="Within">In one of them.</param>
/// <param name="Later">After them.</param>
/// <param name="Undated">Without a renewal date.</param>
/// <param name="Unreadable">With a renewal date that is not a day.</param>
public sealed record RenewalTimes(int Earlier, int Within, int Later, int Undated, int Unreadable)
{
    public int Sum => Earlier + Within + Later + Undated + Unreadable;
}
