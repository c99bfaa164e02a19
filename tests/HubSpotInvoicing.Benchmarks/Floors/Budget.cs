namespace HubSpotInvoicing.Benchmarks.Floors;

/// <summary>HubSpot's request counters.</summary>
internal enum Budget
{
    General,
    Search,
    Associations,
}
