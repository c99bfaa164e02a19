namespace HubSpotInvoicing.Pricing;

/// <summary>How a distributor's territories stand on the invoice.</summary>
public enum TerritoryLines
{
    /// <summary>One line with the number of territories as its quantity.</summary>
    Summed,

    /// <summary>One line for each named territory; a bare count still makes one line.</summary>
    PerTerritory,
}
