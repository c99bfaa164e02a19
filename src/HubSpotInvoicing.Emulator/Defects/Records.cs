using HubSpotInvoicing.Emulator.Members;

namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>Edits records as a person does in HubSpot.</summary>
internal static class Records
{
    /// <summary>Edits the youngest company of the name.</summary>
    public static void SetLastCompany(World world, string name, params (string Name, string Value)[] values)
    {
        if (world.Companies.LastOrDefault(c => c["name"] == name) is { } company)
        {
            world.SetCompany(company.Id, Edits(values));
        }
    }

    public static void SetContacts(World world, string company, params (string Name, string Value)[] values)
    {
        foreach (var contact in world.Companies.Where(c => c["name"] == company).SelectMany(c => world.ContactsOf(c.Id)))
        {
            world.SetContact(contact.Id, Edits(values));
        }
    }

    public static void SetProducts(World world, string sku, params (string Name, string Value)[] values)
    {
        foreach (var product in Products(world, sku))
        {
            world.SetProduct(product.Id, Edits(values));
        }
    }

    public static void ArchiveProducts(World world, string sku)
    {
        foreach (var product in Products(world, sku))
        {
            world.ArchiveProduct(product.Id);
        }
    }

    public static void RestoreProduct(World world, (string Sku, string Name, string Price) product)
    {
        if (!Products(world, product.Sku).Any())
        {
            ShopProducts.Add(world, product);
        }
    }

    private static IEnumerable<StoredObject> Products(World world, string sku) =>
        world.Products.Where(p => !p.Archived && p["hs_sku"] == sku);

    private static Dictionary<string, string> Edits((string Name, string Value)[] values) =>
        values.ToDictionary(v => v.Name, v => v.Value);
}
