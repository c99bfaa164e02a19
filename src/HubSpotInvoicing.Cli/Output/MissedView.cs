using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>Names the first companies that an earlier month passed over.</summary>
internal static class MissedView
{
    private const int ShownMax = 5;

    public static void Write(TextWriter lines, IReadOnlyList<MissedCompany> missed)
    {
        if (missed.Count == 0)
        {
            return;
        }

        lines.WriteLine($"Missed: {missed.Count} of earlier months without an invoice");
        foreach (var company in missed.Take(ShownMax))
        {
            lines.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {company.Key}  renewed on {company.RenewalDay:yyyy-MM-dd}  {company.CompanyName ?? "(no name)"}"));
        }

        if (missed.Count > ShownMax)
        {
            lines.WriteLine($"  and {missed.Count - ShownMax} more in the report");
        }

        lines.WriteLine();
    }
}
