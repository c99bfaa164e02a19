using System.Globalization;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// Says how the account's products with one SKU differ from the needed one; nothing here changes them.
/// </summary>
public static class ProductComparison
{
    private const string AdjustPrice =
        "Set the price in HubSpot, Settings > Products & Services, or leave it: no invoice depends on it.";

    /// <param name="needed">What the price book says.</param>
    /// <param name="found">Every product with its SKU; at least one.</param>
    /// <param name="currency">The account's own currency, in which HubSpot keeps the price.</param>
    /// <returns>Every difference; none when it serves.</returns>
    public static IReadOnlyList<Difference> Compare(
        NeededProduct needed, IReadOnlyList<FoundProduct> found, Currency? currency) =>
        [.. Twins(needed, found), .. Prices(needed, found[0], currency)];

    private static IEnumerable<Difference> Twins(NeededProduct needed, IReadOnlyList<FoundProduct> found)
    {
        if (found.Count > 1)
        {
            yield return new Difference(
                CheckVerdict.Warned,
                Text(
                    $"{found.Count} products have the SKU {needed.Sku}: {string.Join(", ", found.Select(p => p.Id))}."),
                NeededProduct.Breaks,
                "Keep one of them in HubSpot, Settings > Products & Services, and archive the others.");
        }
    }

    private static IEnumerable<Difference> Prices(NeededProduct needed, FoundProduct found, Currency? currency)
    {
        if (found.Price is not { } price)
        {
            yield break;
        }

        if (currency is not null && currency != needed.Price.Currency)
        {
            yield return new Difference(
                CheckVerdict.Warned,
                $"The product {needed.Sku} is priced in {currency.Code}; "
                + $"the price book is in {needed.Price.Currency.Code}.",
                NeededProduct.Breaks,
                AdjustPrice);
        }
        else if (needed.Prices.All(p => p.Amount != price))
        {
            var told = needed.Price.Amount;
            yield return new Difference(
                CheckVerdict.Warned,
                Text($"The product {needed.Sku} costs {price:0.00##}; the price book says {told:0.00##}."),
                NeededProduct.Breaks,
                AdjustPrice);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
