using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>The invoices of a canary with every page on which a person looks at them.</summary>
internal static class CanaryView
{
    public static void Write(TextWriter lines, RunSummary summary)
    {
        if (summary.Canary.Count == 0)
        {
            return;
        }

        lines.WriteLine("Canary: look at each before you bill the rest");
        foreach (var invoice in summary.Canary)
        {
            lines.WriteLine($"  {invoice.Key}  {invoice.Number}  {invoice.Amount}");
            lines.WriteLine($"    company          {invoice.CompanyPage}");
            lines.WriteLine($"    invoice          {invoice.InvoicePage}");
            if (invoice.MemberPage is { } page)
            {
                lines.WriteLine($"    as members see   {page}");
            }
        }

        lines.WriteLine();
    }
}
