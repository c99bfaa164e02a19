using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Preparing;

namespace HubSpotInvoicing.HubSpot.Preparing;

/// <summary>The products of the price book's SKUs; invoices are right without them, so nothing here fails.</summary>
internal sealed class ProductInspection(IAccountBuilder build, Blueprint blueprint) : IInspection
{
    public string Id => "product";

    public CheckArea Area => CheckArea.Schema;

    public async Task<IReadOnlyList<Check>> LookAsync(SeenAccount account, CancellationToken cancellationToken)
    {
        if (blueprint.Products.Count == 0)
        {
            return [];
        }

        var reading = await build.ReadProductsAsync(cancellationToken);
        if (!reading.Succeeded)
        {
            return [Unseen.Of(Id, Area, "The products of the price book", reading.Trouble)];
        }

        var there = reading.Value.ToLookup(p => p.Sku, StringComparer.OrdinalIgnoreCase);
        var currency = WireAmount.CurrencyOf(account.Details.CompanyCurrency);
        return [.. blueprint.Products.Select(p => About(p, [.. there[p.Sku]], currency))];
    }

    private Check About(NeededProduct needed, IReadOnlyList<FoundProduct> found, Currency? currency)
    {
        var id = $"product.{needed.Sku}";
        if (found.Count == 0)
        {
            return Check.Warned(
                id,
                Area,
                $"There is no product with the SKU {needed.Sku}. {NeededProduct.Breaks}",
                "'hubspot-invoicing setup --apply' creates it.");
        }

        var differences = ProductComparison.Compare(needed, found, currency);
        return differences.Count == 0
            ? Check.Passed(id, Area, $"The product {needed.Sku} is there.")
            : Differing.About(id, Area, differences);
    }
}
