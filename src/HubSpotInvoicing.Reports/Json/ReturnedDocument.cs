using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>A mail that came back, as it stands in the JSON document.</summary>
internal sealed record ReturnedDocument(string? CompanyId, string? Period, string Address, string Kind, string SentAt)
{
    public static ReturnedDocument Of(ReturnedMail mail) => new(
        mail.Key?.Company.ToString(),
        mail.Key?.Period.ToString(),
        mail.Address,
        mail.Kind,
        mail.SentAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
