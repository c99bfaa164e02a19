namespace HubSpotInvoicing.Preparing;

/// <summary>A product as the account has it.</summary>
/// <param name="Id">HubSpot's record id.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Price">
/// Its price in the account's own currency; none when it has none, or none that can be read.
/// </param>
public sealed record FoundProduct(string Id, string Sku, decimal? Price);
