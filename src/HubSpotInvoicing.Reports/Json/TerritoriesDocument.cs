using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>The distributors' territories by kind.</summary>
internal sealed record TerritoriesDocument(
    int Distributors, int UsStates, int CanadianProvinces, int NonNorthAmerican, int All)
{
    public static TerritoriesDocument Of(TerritoryTotals totals) => new(
        totals.Distributors, totals.UsStates, totals.CanadianProvinces, totals.OtherTerritories, totals.All);
}
