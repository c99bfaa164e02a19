namespace HubSpotInvoicing.Emulator;

/// <summary>An invoice with everything that hangs on it.</summary>
public sealed record StoredInvoice(StoredObject Record)
{
    public long Id => Record.Id;

    public bool Archived => Record.Archived;

    public string Status => Record["hs_invoice_status"] ?? string.Empty;

    /// <summary>Null until the invoice is opened.</summary>
    public string? Number => Record["hs_number"];

    /// <summary>The invoice key in the account's own property.</summary>
    public string? Key => Record["membership_invoice_key"];

    public decimal AmountBilled =>
        decimal.Parse(Record["hs_amount_billed"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<long> CompanyIds { get; init; } = [];

    public IReadOnlyList<long> ContactIds { get; init; } = [];

    public IReadOnlyList<StoredObject> Lines { get; init; } = [];
}
