namespace HubSpotInvoicing.Audit.Reports;

/// <summary>What a report says of one company and month.</summary>
internal sealed record ReportedRow(long Company, string Month, string Outcome)
{
    public string Reasons { get; init; } = "";

    public string Warnings { get; init; } = "";

    public decimal? Amount { get; init; }

    public long? Invoice { get; init; }

    public string EmailStatus { get; init; } = "";

    public string Run { get; init; } = "";

    /// <summary>The report claims that an invoice stands.</summary>
    public bool SaysInvoiced => Outcome is "Invoiced" or "AlreadyInvoiced";

    /// <summary>This product did not make the invoice, or a person vouches for it.</summary>
    public bool IsForeign =>
        Warnings.Contains("FoundInHubSpot", StringComparison.Ordinal)
        || Warnings.Contains("ResolvedByHand", StringComparison.Ordinal);
}
