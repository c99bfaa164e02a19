namespace HubSpotInvoicing.Reporting;

/// <summary>A company whose renewal month has passed without an invoice (billing rules, section 2).</summary>
public sealed record MissedCompany(InvoiceKey Key, DateOnly RenewalDay, string? CompanyName, string CompanyLink);
