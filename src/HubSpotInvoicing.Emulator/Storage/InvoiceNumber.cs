using System.Globalization;

namespace HubSpotInvoicing.Emulator.Storage;

/// <summary>The account's invoice numbering: INV-1001 and on, given when an invoice is opened.</summary>
internal static class InvoiceNumber
{
    private const int First = 1001;
    private const string Prefix = "INV-";

    public static string After(int opened) =>
        Prefix + (First + opened).ToString(CultureInfo.InvariantCulture);

    /// <summary>How many invoices had been opened when this one was, itself included.</summary>
    public static int? Read(CrmRecord invoice) =>
        invoice.Value("hs_number") is { } number && number.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(
                number.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value - First + 1
            : null;
}
