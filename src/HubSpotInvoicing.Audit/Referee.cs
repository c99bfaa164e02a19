using System.Globalization;
using HubSpotInvoicing.Audit.Judging;
using HubSpotInvoicing.Audit.Reading;
using HubSpotInvoicing.Audit.Reports;

namespace HubSpotInvoicing.Audit;

/// <summary>
/// Looks at HubSpot with its own eyes and complains. It shares no code with what bills, so that both cannot be wrong in
/// the same way, and it can only read.
/// </summary>
public static class Referee
{
    private const string Unseen =
        "Not seen: HubSpot has no list of transactional e-mails, so mails are judged by the "
        + "reports and by mail files only.";

    /// <exception cref="AuditFailedException">Something could not be read, so there is no verdict.</exception>
    public static async Task<Verdict> JudgeAsync(
        HttpClient client, AuditRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var rows = ReportFiles.Read(request);
        var pages = new AccountPages(new ReadOnlyHttp(client, request, time), request);
        var account = await new AccountReader(pages, request).ReadAsync(cancellationToken);
        var months = request.Months.Select(m => new MonthCase(m, m != request.Month, account, rows)).ToList();
        var findings = months.SelectMany((m, i) => Judge(m, months[(i + 1)..], request));
        return new Verdict(
            account.Portal,
            [.. months.Select(Count)],
            [.. findings.Distinct()],
            [.. months.SelectMany(NotesOf), Unseen]);
    }

    private static IEnumerable<Finding> Judge(MonthCase month, IReadOnlyList<MonthCase> later, AuditRequest request) =>
    [
        .. CountRule.Judge(month),
        .. InvoiceRule.Judge(month),
        .. DuesRule.Judge(month, later),
        .. MailRule.Judge(month, MailFiles.Of(request.Folder, month.Month)),
    ];

    private static MonthCount Count(MonthCase month)
    {
        var invoices = month.Keyed.SelectMany(g => g).ToList();
        var final = invoices.Where(i => i.IsFinal).ToList();
        return new MonthCount(
            month.Month,
            month.Renewing.Count,
            invoices.Count,
            final.Count,
            final.Sum(i => i.Billed ?? 0),
            month.Reported.Count);
    }

    private static IEnumerable<string> NotesOf(MonthCase month)
    {
        if (month.Reported.Count == 0)
        {
            yield return $"Not seen: there is no report of {month.Month}, so sums and mails are not compared with one.";
        }

        var waiting = month.Reported.Where(r => !r.SaysInvoiced).GroupBy(r => r.Outcome)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.Key}")).ToList();
        if (waiting.Count > 0)
        {
            yield return $"Explained by the report of {month.Month}: {string.Join(", ", waiting)}.";
        }
    }
}
