namespace HubSpotInvoicing.HubSpot.Http;

/// <summary>Which of HubSpot's counters a request goes on; they are counted apart.</summary>
internal enum RequestBudget
{
    General,
    Search,
    Associations,
}
