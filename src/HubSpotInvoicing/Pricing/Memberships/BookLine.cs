using HubSpotInvoicing.Pricing.Books;

namespace HubSpotInvoicing.Pricing.Memberships;

/// <summary>
/// A line that the price book describes: its name, the price of one unit, and perhaps its HubSpot product.
/// </summary>
public sealed record BookLine
{
    private BookLine(string name, UnitPrice price, string? sku, string? productId)
    {
        Name = name;
        Price = price;
        Sku = sku;
        ProductId = productId;
    }

    public string Name { get; }

    public UnitPrice Price { get; }

    public string? Sku { get; }

    public string? ProductId { get; }

    /// <summary>Reads <c>name</c>, <c>price</c> and at most one of <c>sku</c> and <c>productId</c>.</summary>
    /// <exception cref="PriceBookException">A field is missing or wrong, or the product is named twice.</exception>
    public static BookLine Read(BookSection section, Currency currency)
    {
        var line = new BookLine(
            section.Text("name"),
            section.Price("price", currency),
            section.OptionalText("sku"),
            section.OptionalText("productId"));
        if (line is { Sku: not null, ProductId: not null })
        {
            throw section.Refusal(
                "productId", "The line names its product twice, by sku and by productId.", "Keep one of the two.");
        }

        return line.ProductId is null || line.ProductId.All(char.IsAsciiDigit)
            ? line
            : throw section.Refusal(
                "productId",
                $"'{line.ProductId}' is not a HubSpot product id.",
                "Write the digits of the product's record id.");
    }

    public QuoteLine Charge(int number, int quantity) => new(number, Name, quantity, Price, Sku, ProductId);

    /// <summary>The same line with what it is charged for in its name.</summary>
    public QuoteLine ChargeFor(string subject, int number, int quantity) =>
        new(number, $"{Name}: {subject}", quantity, Price, Sku, ProductId);
}
