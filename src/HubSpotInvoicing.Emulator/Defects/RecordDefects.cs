namespace HubSpotInvoicing.Emulator.Defects;

/// <summary>What can be wrong with how the account treats records: rules of its admins, and ways of HubSpot.</summary>
internal static class RecordDefects
{
    private const decimal DuesMax = 100;
    private const int ZeroReads = 3;
    private const int LagMinutes = 5;

    public static IEnumerable<AccountDefect> All =>
    [
        Ruled(
            "rule-bounds:companies.membership_dues",
            "A validation rule refuses dues above 100.",
            new RecordRule("companies", "membership_dues", RecordRuleKind.MaxNumber) { Bound = DuesMax }),
        Ruled(
            "rule-requires:companies.country",
            "A rule refuses every update of a company without a country.",
            new RecordRule("companies", "country", RecordRuleKind.RequiredOnUpdate)),
        Ruled(
            "rule-requires:invoices.hs_purchase_order_number",
            "A rule refuses invoices without a purchase order number.",
            new RecordRule("invoices", "hs_purchase_order_number", RecordRuleKind.RequiredOnCreate)),
        new("invoicing-not-set-up", "Invoicing is not set up, so drafts are refused.")
        {
            Spoil = o => o with { InvoicingIsSetUp = false },
        },
        new("lines-outlive-drafts", "The lines of a deleted draft stay behind.")
        {
            Spoil = o => o with { LinesOutliveDrafts = true },
        },
        new("archived-keep-keys", "A deleted record keeps its unique values.")
        {
            Spoil = o => o with { ArchivedRecordsKeepUniqueValues = true },
        },
        new("total-late", $"The total of a fresh invoice reads as zero {ZeroReads} times.")
        {
            Spoil = o => o with { ZeroBilledReads = ZeroReads },
        },
        new("search-late", $"Search trails {LagMinutes} minutes behind.")
        {
            Spoil = o => o with { SearchLag = TimeSpan.FromMinutes(LagMinutes) },
        },
    ];

    private static AccountDefect Ruled(string name, string summary, RecordRule rule) => new(name, summary)
    {
        Spoil = o => o with { RecordRules = [.. o.RecordRules, rule] },
    };
}
