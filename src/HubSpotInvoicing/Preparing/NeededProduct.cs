using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Preparing;

/// <summary>
/// A HubSpot product that lines of the price book name, so that HubSpot's own reports can count them.
/// </summary>
/// <param name="Sku">Its SKU, as the price book has it.</param>
/// <param name="Name">The name of the line.</param>
/// <param name="Price">The price of one unit that it is created with.</param>
public sealed record NeededProduct(string Sku, string Name, UnitPrice Price)
{
    /// <summary>What goes wrong without it, or with another price; one sentence.</summary>
    public const string Breaks =
        "Invoices are right all the same, because each line carries its own name and price; "
        + "HubSpot's product reports are not.";

    /// <summary>Every price that the price book has for the SKU, the one that it is created with first.</summary>
    public required IReadOnlyList<UnitPrice> Prices { get; init; }

    /// <summary>The products of the edition in force on the day and of every later one, in the book's order.</summary>
    public static IReadOnlyList<NeededProduct> AllOf(PriceBook book, DateOnly day)
    {
        var inForce = book.InForceOn(day) ?? book.Editions[0];
        return
        [
            .. book.Editions
                .SkipWhile(e => e != inForce)
                .SelectMany(e => e.Memberships)
                .SelectMany(m => m.Rule.Lines)
                .Where(line => line.Sku is not null)
                .GroupBy(line => line.Sku ?? "", StringComparer.OrdinalIgnoreCase)
                .Select(lines => new NeededProduct(lines.Key, lines.First().Name, lines.First().Price)
                {
                    Prices = [.. lines.Select(line => line.Price).Distinct()],
                }),
        ];
    }
}
