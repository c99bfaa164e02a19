using HubSpotInvoicing.Audit.Reports;

namespace HubSpotInvoicing.Audit.Judging;

/// <summary>Each invoice was mailed once, as far as reports and mail files can tell.</summary>
internal static class MailRule
{
    private static readonly string[] Proofs =
    [
        "SENT", "IDEMPOTENT_IGNORE", "WRITTEN", "NOT_OURS", "DELIVERED", "OPENED"
    ];

    public static IEnumerable<Finding> Judge(MonthCase month, IReadOnlySet<long>? files)
    {
        var unproved = month.Reported
            .Where(r => r is { SaysInvoiced: true, IsForeign: false } && !IsPending(r))
            .Where(r => !Proofs.Contains(r.EmailStatus))
            .Select(r => Unproved(
                month, r.Company, $"the report says {r.Outcome} with the mail status '{r.EmailStatus}'"));
        return [.. unproved, .. files is null ? [] : Files(month, files)];
    }

    private static Finding Unproved(MonthCase month, long company, FormattableString detail) =>
        month.Complain(FindingKind.MailUnproved, company, detail);

    private static bool IsPending(ReportedRow row) =>
        row.Warnings.Contains("DeliveryPending", StringComparison.Ordinal);

    private static IEnumerable<Finding> Files(MonthCase month, IReadOnlySet<long> files)
    {
        var unwritten = month.Reported
            .Where(r => r.EmailStatus == "WRITTEN" && !files.Contains(r.Company))
            .Select(r => Unproved(month, r.Company, $"the report says WRITTEN, and there is no mail file"));
        var unbilled = files.Order()
            .Where(company => !month.Keyed[company].Any(i => i.IsFinal))
            .Select(company => Unproved(month, company, $"there is a mail file, and no open invoice"));
        return [.. unwritten, .. unbilled];
    }
}
