using HubSpotInvoicing.HubSpot.Wire;
using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.HubSpot.Invoicing;

/// <summary>The invoice properties that are read, and what they mean.</summary>
internal static class InvoiceMapping
{
    public const string Status = "hs_invoice_status";

    private const string Currency = "hs_currency";
    private const string Billed = "hs_amount_billed";
    private const string Number = "hs_number";
    private const string Link = "hs_invoice_link";
    private const string DueDate = "hs_due_date";

    public static IReadOnlyList<string> PropertiesWith(string keyProperty) =>
        [keyProperty, Status, Currency, Billed, Number, Link, DueDate];

    /// <summary>None when the record is not an invoice of this product.</summary>
    public static InvoiceSnapshot? Read(ObjectRecord record, string keyProperty) =>
        RecordNumber.Read(record.Id) is { } id && KeyOf(record[keyProperty]) is { } key
            ? new InvoiceSnapshot(
                InvoiceId.Of(id),
                key,
                StatusOf(record),
                WireAmount.Read(record[Billed], record[Currency]),
                TextOrNone(record[Number]),
                TextOrNone(record[Link]),
                WireDay.Read(record[DueDate]))
            : null;

    private static InvoiceKey? KeyOf(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0
            && RecordNumber.Read(text?[..colon]) is { } company
            && BillingPeriod.TryParse(text?[(colon + 1)..], out var period)
                ? new InvoiceKey(CompanyId.Of(company), period)
                : null;
    }

    public static InvoiceStatus StatusOf(ObjectRecord record) => record[Status] switch
    {
        "draft" => InvoiceStatus.Draft,
        "open" => InvoiceStatus.Open,
        "paid" => InvoiceStatus.Paid,
        "voided" => InvoiceStatus.Voided,
        _ => InvoiceStatus.Unknown,
    };

    private static string? TextOrNone(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
