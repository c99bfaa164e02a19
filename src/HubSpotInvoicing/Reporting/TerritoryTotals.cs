using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Reporting;

/// <summary>The distributors' territories, added up by kind.</summary>
public sealed record TerritoryTotals(int Distributors, int UsStates, int CanadianProvinces, int OtherTerritories)
{
    public static TerritoryTotals None { get; } = new(0, 0, 0, 0);

    public int All => UsStates + CanadianProvinces + OtherTerritories;

    public TerritoryTotals Plus(MemberFigures figures) => figures.Territories is null
        ? this
        : new TerritoryTotals(
            Distributors + 1,
            UsStates + (figures.UsStates ?? 0),
            CanadianProvinces + (figures.CanadianProvinces ?? 0),
            OtherTerritories + (figures.OtherTerritories ?? 0));
}
