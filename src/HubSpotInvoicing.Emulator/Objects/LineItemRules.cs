using System.Globalization;
using HubSpotInvoicing.Emulator.Properties;
using HubSpotInvoicing.Emulator.Requests;
using HubSpotInvoicing.Emulator.Storage;

namespace HubSpotInvoicing.Emulator.Objects;

/// <summary>A line belongs to one invoice, copies its product, and is frozen once its invoice is open.</summary>
internal static class LineItemRules
{
    private static readonly string[] CopiedFromProduct = ["name", "description", "hs_sku", "price"];

    public static long? ParentOf(CrmStore store, RecordKey line) =>
        store.Links(line, CrmType.Invoices).Select(link => (long?)link.ToId).FirstOrDefault();

    public static void CheckEditable(CrmStore store, RecordKey line)
    {
        if (ParentOf(store, line) is { } parent
            && store.FindLive(new RecordKey(CrmType.Invoices, parent)) is { } invoice && !InvoiceRules.IsDraft(invoice))
        {
            throw Refusal.Invalid($"Line item {line.Id} belongs to invoice {parent}, which is not a draft.")
                .ToException();
        }
    }

    public static void CheckNoParent(CrmStore store, RecordKey line)
    {
        if (ParentOf(store, line) is { } parent)
        {
            throw Refusal.Invalid($"Line item {line.Id} is already associated with INVOICE {parent}.").ToException();
        }
    }

    /// <summary>Fills in what the product says and the computed amount.</summary>
    public static void Complete(CrmStore store, CrmRecord? record, Dictionary<string, string> values)
    {
        if (values.GetValueOrDefault("hs_product_id") is { Length: > 0 } productId)
        {
            CopyProduct(store, productId, values);
        }

        foreach (var name in (ReadOnlySpan<string>)["price", "quantity"])
        {
            if (Number(record, values, name) < 0)
            {
                throw PropertyRefusal.From("NEGATIVE_VALUE", $"{name} must not be negative.", name).ToException();
            }
        }

        values["amount"] = Amount(record, values).ToString("0.00", CultureInfo.InvariantCulture);
    }

    public static decimal AmountOf(CrmRecord line) => Amount(line, []);

    private static decimal Amount(CrmRecord? record, Dictionary<string, string> values)
    {
        var quantity = Number(record, values, "quantity");
        var price = Number(record, values, "price") - Number(record, values, "discount");
        var share = 1 - (Number(record, values, "hs_discount_percentage") / 100);
        return Math.Round(quantity * price * share, 2, MidpointRounding.AwayFromZero);
    }

    private static void CopyProduct(CrmStore store, string productId, Dictionary<string, string> values)
    {
        if (RecordLookup.Find(store, CrmType.Products, productId, idProperty: null) is not { } product)
        {
            throw PropertyRefusal.From("INVALID_PRODUCT", $"Product {productId} does not exist.", "hs_product_id")
                .ToException();
        }

        foreach (var name in CopiedFromProduct)
        {
            if (product.Value(name) is { } value)
            {
                values.TryAdd(name, value);
            }
        }
    }

    private static decimal Number(CrmRecord? record, Dictionary<string, string> values, string name)
    {
        var text = values.TryGetValue(name, out var written) ? written : record?.Value(name);
        return string.IsNullOrEmpty(text) ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
