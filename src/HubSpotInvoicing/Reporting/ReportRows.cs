using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Invoicing;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Reporting;

/// <summary>Writes the report's row of a bill that has ended, from what was read back.</summary>
internal static class ReportRows
{
    public static ReportRow Of(Bill bill, RunId run, Account account, Currency currency)
    {
        var member = bill.Renewal.Member;
        return new ReportRow
        {
            Key = bill.Key,
            Run = run,
            Outcome = bill.Outcome ?? throw new InvalidOperationException($"The bill {bill.Key} has no outcome."),
            CompanyName = Text(member[MemberField.Name]),
            MembershipType = TypeOf(bill),
            Reasons = bill.Reasons,
            Failure = bill.Failure,
            Warnings = bill.Warnings,
            Amount = AmountOf(bill),
            PreviousAmount = PreviousDues.Of(member, currency),
            Figures = bill.Pricing?.Figures ?? MemberFigures.None,
            ContactEmail = bill.Address?.Value,
            EmailStatus = bill.EmailStatus,
            Invoice = bill.Invoice?.Id,
            InvoiceNumber = bill.Invoice?.Number,
            InvoiceStatus = bill.Invoice?.Status.ToString().ToLowerInvariant(),
            DueDay = bill.Invoice?.DueDay,
            InvoiceLink = LinkOf(bill.Invoice, account),
            CompanyLink = account.PageOf(bill.Key.Company),
            Explanation = RowTexts.Explain(bill),
            Remedy = RowTexts.Advise(bill),
        };
    }

    /// <summary>A draft has no page for the member yet; its own page is where a person opens it.</summary>
    private static string? LinkOf(InvoiceSnapshot? invoice, Account account) =>
        invoice is { Status: InvoiceStatus.Draft } ? account.PageOf(invoice.Id) : invoice?.Link;

    private static string? TypeOf(Bill bill) => bill switch
    {
        { Pricing: PricingResult.Quoted quoted } => quoted.Quote.Type.Name,
        { Content: { } content } => content.Type.Name,
        _ => Text(bill.Renewal.Member[MemberField.MembershipType]),
    };

    /// <summary>HubSpot may not have added up yet the draft that a plan finds.</summary>
    private static Money? AmountOf(Bill bill) => bill.Outcome switch
    {
        Outcome.Rejected => null,
        Outcome.Invoiced when bill is { Invoice.Status: InvoiceStatus.Draft, Content: { } planned } => planned.Total,
        Outcome.Invoiced or Outcome.AlreadyInvoiced => bill.Invoice?.Total ?? bill.BilledBefore ?? bill.Content?.Total,
        _ => bill.Content?.Total ?? (bill.Pricing as PricingResult.Quoted)?.Quote.Total,
    };

    private static string? Text(MemberValue value) => value.IsBlank ? null : value.Trimmed;
}
