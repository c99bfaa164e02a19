namespace HubSpotInvoicing.Fetching;

/// <summary>Whether a fetch reads the contacts along with the companies.</summary>
public enum ContactReading
{
    Skipped,
    Included,
}
