using HubSpotInvoicing.Audit.Reading;
using HubSpotInvoicing.Audit.Reports;

namespace HubSpotInvoicing.Audit.Judging;

/// <summary>Each invoice adds up, hangs on its company, is open, and is what the report says.</summary>
internal static class InvoiceRule
{
    public static IEnumerable<Finding> Judge(MonthCase month)
    {
        var shown = month.Keyed.SelectMany(g => g.Select(i => (Company: g.Key, Invoice: i)))
            .SelectMany(p => JudgeOne(month, p.Company, p.Invoice, month.RowOf(p.Company)));
        return [.. shown, .. Vanished(month)];
    }

    private static IEnumerable<Finding> JudgeOne(MonthCase month, long company, BilledInvoice invoice, ReportedRow? row)
    {
        if (invoice.Billed is null || invoice.LinesTotal != invoice.Billed)
        {
            yield return month.Complain(
                FindingKind.WrongSum,
                company,
                $"invoice {invoice.Id} says {invoice.Billed}, its lines add up to {invoice.LinesTotal}");
        }

        if (!invoice.Companies.Contains(company))
        {
            yield return month.Complain(
                FindingKind.WrongCompany,
                company,
                $"invoice {invoice.Id} hangs on {Hung(invoice)}, not on the company of its key");
        }

        if (!invoice.IsFinal && row is null or { SaysInvoiced: true })
        {
            yield return month.Complain(
                FindingKind.NotOpened, company, $"invoice {invoice.Id} is {invoice.Status}");
        }

        foreach (var finding in Compare(month, invoice, row))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Compare(MonthCase month, BilledInvoice invoice, ReportedRow? row) => row switch
    {
        { SaysInvoiced: true, Invoice: { } id } when id != invoice.Id && month.Keyed[row.Company].Count() == 1 =>
            [Differs(month, row, $"the report names invoice {id}, HubSpot shows {invoice.Id}")],
        { SaysInvoiced: true, Amount: { } amount } when amount != invoice.Billed =>
            [Differs(month, row, $"the report says {amount}, invoice {invoice.Id} says {invoice.Billed}")],
        { Outcome: "Held" or "Rejected" } when invoice.IsFinal =>
            [Differs(month, row, $"the report says {row.Outcome}, invoice {invoice.Id} is {invoice.Status}")],
        _ => [],
    };

    /// <summary>Invoices of the report whose company does not even renew in the month any more.</summary>
    private static IEnumerable<Finding> Vanished(MonthCase month) => month.Reported
        .Where(r => r is { SaysInvoiced: true, IsForeign: false })
        .Where(r => !month.Keyed.Contains(r.Company))
        .Where(r => !month.IsIn(month.Account.Members.GetValueOrDefault(r.Company)?.Renewal))
        .Select(r => month.Complain(
            FindingKind.Missing,
            r.Company,
            $"the report says {r.Outcome}, invoice {r.Invoice}, and HubSpot shows none"));

    private static Finding Differs(MonthCase month, ReportedRow row, FormattableString detail) =>
        month.Complain(FindingKind.ReportDiffers, row.Company, detail);

    private static string Hung(BilledInvoice invoice) =>
        invoice.Companies.Count == 0 ? "no company" : $"company {string.Join(", ", invoice.Companies)}";
}
