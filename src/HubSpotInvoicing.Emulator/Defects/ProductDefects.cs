using HubSpotInvoicing.Emulator.Members;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with the product library.</summary>
internal static class ProductDefects
{
    private const string Price = "price";
    private static readonly (string Sku, string Name, string Price) Product =
        ShopProducts.All[^1];

    public static IEnumerable<AccountDefect> All =>
    [
        new($"product-missing:{Product.Sku}", $"There is no product with the SKU {Product.Sku}.")
        {
            Flaw = new RecordFlaw(
                (world, _) => Records.ArchiveProducts(world, Product.Sku),
                world => Records.RestoreProduct(world, Product)),
        },
        new($"product-price:{Product.Sku}", $"The product with the SKU {Product.Sku} has another price.")
        {
            Flaw = new RecordFlaw(
                (world, _) => Records.SetProducts(world, Product.Sku, (Price, "999.00")),
                world => Records.SetProducts(world, Product.Sku, (Price, Product.Price))),
        },
    ];
}
