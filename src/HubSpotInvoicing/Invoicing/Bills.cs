namespace HubSpotInvoicing.Invoicing;

/// <summary>The choices that every step makes among the bills of a wave.</summary>
internal static class Bills
{
    public static IReadOnlyList<Bill> Pending(this IEnumerable<Bill> bills) => [.. bills.Where(b => b.IsPending)];

    public static IReadOnlyList<InvoiceKey> Keys(this IEnumerable<Bill> bills) => [.. bills.Select(b => b.Key)];

    public static IReadOnlyList<InvoiceContent> Contents(this IEnumerable<Bill> bills) =>
        [.. bills.Select(b => b.Content).OfType<InvoiceContent>()];
}
