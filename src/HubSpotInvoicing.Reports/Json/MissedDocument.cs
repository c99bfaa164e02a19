using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>A company whose renewal month passed without an invoice.</summary>
internal sealed record MissedDocument(
    string CompanyId, string? CompanyName, string Period, string RenewalDay, string CompanyLink)
{
    public static MissedDocument Of(MissedCompany missed) => new(
        missed.Key.Company.ToString(),
        missed.CompanyName,
        missed.Key.Period.ToString(),
        SummaryDocument.Day(missed.RenewalDay),
        missed.CompanyLink);
}
