namespace HubSpotInvoicing.Reporting;

/// <summary>Counts the requests that the HubSpot edge sends.</summary>
public interface IRequestMeter
{
    RequestUsage Read();
}
