using HubSpotInvoicing.Fetching;
using HubSpotInvoicing.Foreseeing;
using HubSpotInvoicing.Pricing;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Running;

namespace HubSpotInvoicing.Preparing.Membership;

/// <summary>
/// Reads the whole membership once and says what its data are worth: the months ahead through the very steps of a plan,
/// and what to fix, company by company. It writes nothing but its documents.
/// </summary>
public sealed class MembershipCheckup
{
    private readonly MonthsAhead months;
    private readonly IMembershipSource source;
    private readonly IMembershipReporter reporter;
    private readonly MembershipPricing pricing;
    private readonly PriceBook book;

    internal MembershipCheckup(
        MonthsAhead months,
        IMembershipSource source,
        IMembershipReporter reporter,
        MembershipPricing pricing,
        PriceBook book)
    {
        this.months = months;
        this.source = source;
        this.reporter = reporter;
        this.pricing = pricing;
        this.book = book;
    }

    /// <param name="progress">Told after each page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ReportUnavailableException">A document cannot be written.</exception>
    /// <inheritdoc cref="MonthsAhead.OpenAsync" path="/exception"/>
    public async Task<MembershipResult> CheckAsync(
        IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        await using var outlook = await months.OpenAsync(null, MonthsAhead.MonthsMax, cancellationToken);
        await using var report = await reporter.StartAsync(outlook.Run, outlook.First, cancellationToken);
        var examination = new MemberExamination(pricing, book, outlook.First, outlook.Last, outlook.Today);
        var totals = new MembershipTotals(book.EditionFor(outlook.First), outlook.First, outlook.Last);
        await foreach (var page in source.PagesAsync(cancellationToken))
        {
            var found = page.Companies.Select(examination.Examine).ToList();
            await outlook.ForeseeAsync(Renewing(page.Companies, outlook));
            await report.AddAsync(RowsOf(found, outlook), cancellationToken);
            found.ForEach(totals.Add);
            progress.Report(new RunProgress(
                RunStage.Fetching, Math.Max(page.Total, totals.Companies), totals.Companies, 0));
        }

        var findings = new MembershipFindings(outlook.Complete(), totals);
        return new MembershipResult(findings, await report.CompleteAsync(findings, cancellationToken));
    }

    private static List<Renewal> Renewing(IReadOnlyList<MembershipRecord> companies, Outlook outlook) =>
    [
        .. companies
            .Where(c => c.RenewalDay >= outlook.First.FirstDay && c.RenewalDay <= outlook.Last.LastDay)
            .Select(c => c.RenewingOn(c.RenewalDay.GetValueOrDefault())),
    ];

    private static List<ProblemRow> RowsOf(List<MemberFindings> found, Outlook outlook) =>
    [
        .. found.SelectMany(f => f.Problems.Select(p => new ProblemRow(
            f.Company, p, outlook.Account.PageOf(f.Company.Id)))),
    ];
}
