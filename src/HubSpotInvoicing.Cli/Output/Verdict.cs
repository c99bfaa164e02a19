using System.Globalization;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>A run in one sentence.</summary>
internal static class Verdict
{
    public static string On(RunSummary summary)
    {
        var found = summary.Totals.Found.Count;
        var invoiced = summary.Totals.Of(Outcome.Invoiced);
        var text = summary switch
        {
            _ when found == 0 => $"No company found that renews in {summary.Period}; nothing was billed.",
            { Mode: RunMode.Plan } =>
                $"{Count(invoiced.Count)} of {Companies(found)} would be invoiced, {invoiced.Amount}; "
                + "nothing was written to HubSpot.",
            _ when IsRerun(summary) => NothingNew(summary),
            _ => $"{Count(invoiced.Count)} of {Companies(found)} invoiced, {invoiced.Amount}.",
        };
        return summary.StoppedBy switch
        {
            null => text,
            StopReason.CanaryBilled => $"{text} {summary.StopDetail}",
            _ => $"The run stopped early: {summary.StopDetail} {text}",
        };
    }

    private static bool IsRerun(RunSummary summary) =>
        Number(summary, Outcome.AlreadyInvoiced) > 0
        && Number(summary, Outcome.Invoiced) == 0
        && Number(summary, Outcome.InDoubt) == 0
        && summary.Attention.Of(Outcome.Held).CountOf(nameof(HoldFlag.NotApproved)) == 0
        && summary.Attention.Of(Outcome.Held).CountOf(nameof(HoldFlag.ChangedSinceApproval)) == 0
        && Number(summary, Outcome.NotReached) == 0;

    private static string NothingNew(RunSummary summary) => Number(summary, Outcome.Failed) is > 0 and var failed
        ? $"Everything else is already invoiced; nothing was billed. {Companies(failed)} failed."
        : "Everything is already invoiced; nothing was billed." + Waiting(summary);

    private static string Waiting(RunSummary summary) =>
        (Number(summary, Outcome.Held), Number(summary, Outcome.Rejected)) switch
        {
            (0, 0) => "",
            (var held, 0) => $" Held: {Companies(held)}.",
            (0, var rejected) => $" Rejected: {Companies(rejected)}.",
            var (held, rejected) => $" Held: {Companies(held)}; rejected: {Companies(rejected)}.",
        };

    private static int Number(RunSummary summary, Outcome outcome) => summary.Totals.Of(outcome).Count;

    private static string Companies(int count) => count == 1 ? "1 company" : $"{Count(count)} companies";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
