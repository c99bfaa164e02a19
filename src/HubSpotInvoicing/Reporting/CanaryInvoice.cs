namespace HubSpotInvoicing.Reporting;

/// <summary>An invoice that a person is going to look at before the rest of the month is billed.</summary>
/// <param name="Key">Company and month.</param>
/// <param name="Number">The invoice's number, once HubSpot gave it one.</param>
/// <param name="Amount">As read back.</param>
/// <param name="CompanyPage">The company's page in HubSpot.</param>
/// <param name="InvoicePage">The invoice's page in HubSpot.</param>
/// <param name="MemberPage">What the member sees, as HubSpot hosts it; absent when HubSpot told none.</param>
public sealed record CanaryInvoice(
    InvoiceKey Key, string? Number, Money? Amount, string CompanyPage, string InvoicePage, string? MemberPage);
