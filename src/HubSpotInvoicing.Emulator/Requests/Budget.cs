namespace HubSpotInvoicing.Emulator.Requests;

/// <summary>The rate limit a call is counted against.</summary>
internal enum Budget
{
    General,
    Associations,
    Search,
}
