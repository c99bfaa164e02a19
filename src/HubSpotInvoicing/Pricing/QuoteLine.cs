namespace HubSpotInvoicing.Pricing;

/// <summary>One priced line of a quote.</summary>
/// <param name="Number">Its place on the invoice, from 1; part of the line's key.</param>
/// <param name="Name">What the member reads.</param>
/// <param name="Quantity">Whole units, at least 1.</param>
/// <param name="UnitPrice">The price of one unit from the price book.</param>
/// <param name="Sku">The HubSpot product's SKU, when the price book names one.</param>
/// <param name="ProductId">The HubSpot product's id, when the price book names one.</param>
public sealed record QuoteLine(
    int Number, string Name, int Quantity, UnitPrice UnitPrice, string? Sku = null, string? ProductId = null)
{
    public Money Amount => UnitPrice.Times(Quantity);
}
