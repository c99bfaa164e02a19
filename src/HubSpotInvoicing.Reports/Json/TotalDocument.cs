using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Reports.Json;

/// <summary>A number of companies and their money; the amount is text, so that no reader rounds it.</summary>
internal sealed record TotalDocument(int Count, string Amount)
{
    public static TotalDocument Of(Total total) => new(total.Count, total.Amount.ToWireText());
}
