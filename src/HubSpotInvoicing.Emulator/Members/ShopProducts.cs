namespace HubSpotInvoicing.Emulator.Members;

/// <summary>The products that the association sells, as its product library has them.</summary>
internal static class ShopProducts
{
    public static IReadOnlyList<(string Sku, string Name, string Price)> All { get; } =
    [
        ("DIST-BASE", "Distributor membership, base", "929.00"),
        ("DIST-TERR", "Distributor membership, territory", "70.00"),
        ("MFR-T1", "Manufacturer membership, tier 1", "1500.00"),
        ("MFR-T2", "Manufacturer membership, tier 2", "3500.00"),
        ("MFR-T3", "Manufacturer membership, tier 3", "5000.00"),
        ("MFR-T4", "Manufacturer membership, tier 4", "7500.00"),
        ("MFR-T5", "Manufacturer membership, tier 5", "10000.00"),
        ("SVC-FLAT", "Service provider membership", "1250.00"),
    ];

    public static void AddTo(World world)
    {
        foreach (var product in All)
        {
            Add(world, product);
        }
    }

    public static void Add(World world, (string Sku, string Name, string Price) product) =>
        world.AddProduct(new Dictionary<string, string>
        {
            ["hs_sku"] = product.Sku,
            ["name"] = product.Name,
            ["price"] = product.Price,
        });
}
