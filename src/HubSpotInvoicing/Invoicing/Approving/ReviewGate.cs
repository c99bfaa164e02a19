using System.Diagnostics;
using System.Globalization;
using HubSpotInvoicing.Pricing;

namespace HubSpotInvoicing.Invoicing.Approving;

/// <summary>Decides whether a quote may be billed or waits for a person (billing rules, section 6).</summary>
internal sealed class ReviewGate(ReviewOptions options)
{
    private static readonly HoldFlag[] NoFlags = [];

    /// <param name="quote">The quote with its flags.</param>
    /// <param name="proposed">What would be billed.</param>
    /// <param name="entry">What people said of it.</param>
    /// <param name="scope">Which approvals the run asks for.</param>
    public ReviewVerdict Judge(Quote quote, PlannedInvoice proposed, LedgerEntry entry, ApprovalScope scope)
    {
        var doubts = entry.ReleasedAt == quote.Total ? [] : quote.Flags;
        var (missing, remark) = ApprovalOf(proposed, entry.Approvals, scope);
        List<HoldFlag> flags =
        [
            .. options.Mode == ReviewMode.None ? [] : doubts,
            .. missing is { } flag ? [flag] : NoFlags,
        ];
        List<string> remarks = remark.Length == 0 ? [] : [remark];
        if (entry.HeldBack is { } hold && hold.Holds(quote.Total))
        {
            flags.Add(HoldFlag.HeldByPerson);
            remarks.Add(hold.ToString());
        }

        return new ReviewVerdict(
            flags,
            options.Mode == ReviewMode.None ? [.. doubts.Select(WarningOf)] : [],
            string.Join(' ', remarks));
    }

    private (HoldFlag? Flag, string Remark) ApprovalOf(
        PlannedInvoice proposed, Approvals approvals, ApprovalScope scope) => scope switch
        {
            ApprovalScope.NotAsked => (null, ""),
            ApprovalScope.AsSet when options.Mode != ReviewMode.All => (null, ""),
            ApprovalScope.AsSet => ApprovalAmong(approvals, proposed),
            ApprovalScope.OfPlan only => ApprovalAmong(approvals.Of(only.Plan), proposed),
            _ => throw new UnreachableException(),
        };

    private (HoldFlag? Flag, string Remark) ApprovalAmong(Approvals approvals, PlannedInvoice proposed)
    {
        var approved = approvals.ApprovedBy(options.Approvers);
        if (approved.Count == 0)
        {
            return (HoldFlag.NotApproved, Partly(approvals.People));
        }

        return approved.Contains(proposed)
            ? (null, "")
            : (HoldFlag.ChangedSinceApproval, Compare(approved[0], proposed));
    }

    private string Partly(IReadOnlyList<string> people) => people.Count == 0
        ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Approved by {string.Join(", ", people)}; {options.Approvers} people have to approve the same plan.");

    private static string Compare(PlannedInvoice approved, PlannedInvoice now) =>
        $"Approved: {approved}. Now: {now}. Changed: {string.Join(", ", approved.DifferencesTo(now))}.";

    private static BillingWarning WarningOf(HoldFlag flag) => flag switch
    {
        HoldFlag.AmountOutOfBounds => BillingWarning.AmountOutOfBounds,
        HoldFlag.LargeChange => BillingWarning.LargeChange,
        HoldFlag.TierMismatch => BillingWarning.TierMismatch,
        HoldFlag.ZeroSalesVolume => BillingWarning.ZeroSalesVolume,
        HoldFlag.AboveApprovalLimit => BillingWarning.AboveApprovalLimit,
        _ => throw new UnreachableException(),
    };
}
