namespace HubSpotInvoicing.Pricing.Changes;

/// <summary>
/// What an invoice charges for one thing: lines of the same name, product and unit price taken together.
/// </summary>
/// <param name="Name">The line's name in the price book, without what it is charged for.</param>
/// <param name="Product">The HubSpot product's SKU or id, when the line names one.</param>
/// <param name="UnitPrice">The price of one unit.</param>
/// <param name="Quantity">The units of all lines.</param>
/// <param name="Amount">What the lines come to, each rounded by itself.</param>
public sealed record Charge(string Name, string? Product, UnitPrice UnitPrice, int Quantity, Money Amount)
{
    private const string SubjectMark = ": ";

    /// <summary>One line for each territory and one line for all of them are the same charge.</summary>
    public static IReadOnlyList<Charge> Of(IEnumerable<QuoteLine> lines) =>
    [
        .. lines
            .GroupBy(line => (Name: NameOf(line), Product: line.Sku ?? line.ProductId, line.UnitPrice))
            .Select(group => new Charge(
                group.Key.Name,
                group.Key.Product,
                group.Key.UnitPrice,
                group.Sum(line => line.Quantity),
                group.Select(line => line.Amount).Aggregate((sum, amount) => sum + amount))),
    ];

    /// <summary>Whether the other charge is for the same thing, perhaps at another price.</summary>
    public bool IsLike(Charge other) => Product is null || other.Product is null
        ? Name == other.Name
        : Product == other.Product;

    private static string NameOf(QuoteLine line) =>
        line.Name.IndexOf(SubjectMark, StringComparison.Ordinal) is > 0 and var end ? line.Name[..end] : line.Name;
}
