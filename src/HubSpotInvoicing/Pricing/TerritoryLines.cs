namespace HubSpotInvoicing.Pricing;

/// <summary>How a distributor's territories appear on its invoice, setting <c>Invoicing:TerritoryLines</c>.</summary>
public enum TerritoryLines
{
    /// <summary>One line whose quantity is the number of territories.</summary>
    Summed,

    /// <summary>One line for each named territory; a property that only holds a count still makes one line.</summary>
    PerTerritory,
}
