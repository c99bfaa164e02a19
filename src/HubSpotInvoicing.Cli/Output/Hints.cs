using HubSpotInvoicing.Cli.Verbs;
using HubSpotInvoicing.Hosting;
using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Cli.Output;

/// <summary>What a person should do after a run; nothing when there is nothing to do.</summary>
internal static class Hints
{
    private const int CompaniesNamedMax = 10;

    public static IEnumerable<string> For(RunSummary summary)
    {
        if (summary.StoppedBy is { } reason)
        {
            yield return reason is StopReason.CanaryBilled
                ? AfterCanary(summary)
                : $"Stopped: {StopAdvice.For(reason)}";
        }

        if (summary.NotRenewing.Count > 0)
        {
            var named = string.Join(", ", summary.NotRenewing.Take(CompaniesNamedMax));
            yield return $"Not renewing in {summary.Period}: {named}. Check the id and the renewal date in HubSpot.";
        }

        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (CountOf(summary, outcome) is > 0 and var count && About(outcome, summary) is { } advice)
            {
                yield return $"{count} {outcome}: {advice}";
            }
        }

        foreach (var advice in OnMails(summary))
        {
            yield return advice;
        }

        if (Waiting(summary, HoldFlag.AwaitsUndo) is > 0 and var unfinished)
        {
            yield return $"{unfinished} {HoldFlag.AwaitsUndo}: void them in HubSpot, then run again; "
                + $"or {Verb.Program} resolve those that shall stand.";
        }

        foreach (var advice in OnApprovals(summary))
        {
            yield return advice;
        }

        if (summary.Missed.Count > 0)
        {
            yield return $"{summary.Missed.Count} missed: bill them too with --include-missed.";
        }
    }

    private static string AfterCanary(RunSummary summary)
    {
        var verb = summary.PlanHash is { } hash ? $"apply --plan {hash}" : $"run --period {summary.Period}";
        return $"Look at the canary's invoices and mails. If they are right: {Verb.Program} "
            + $"{verb} takes exactly the rest; "
            + "with --canary N again, the next N.";
    }

    /// <summary>Mails that no run sends again, however often it runs.</summary>
    private static IEnumerable<string> OnMails(RunSummary summary)
    {
        if (Refused(summary) is > 0 and var refused)
        {
            yield return $"{refused} {FailureCode.DeliveryRefused}: the invoice is open, and no run mails it again. "
                + $"Correct the address in HubSpot, then {Resend(summary)}";
        }

        if (Unanswered(summary) is > 0 and var unanswered)
        {
            yield return $"{unanswered} {FailureCode.DeliveryUnanswered}: no run mails it again. Ask the member "
                + $"whether the mail came; if not, {Resend(summary)}";
        }
    }

    private static string Resend(RunSummary summary) =>
        $"{Verb.Program} resend --company ID --period {summary.Period} --by NAME";

    private static int Refused(RunSummary summary) =>
        summary.Attention.Of(Outcome.Failed).CountOf(nameof(FailureCode.DeliveryRefused));

    private static int Unanswered(RunSummary summary) =>
        summary.Attention.Of(Outcome.InDoubt).CountOf(nameof(FailureCode.DeliveryUnanswered));

    private static IEnumerable<string> OnApprovals(RunSummary summary)
    {
        if (Waiting(summary, HoldFlag.NotApproved) is > 0 and var unapproved)
        {
            yield return $"{unapproved} {HoldFlag.NotApproved}: {Verb.Program} plan --period "
                + $"{summary.Period}, then approve and apply.";
        }

        if (Waiting(summary, HoldFlag.ChangedSinceApproval) is > 0 and var changed)
        {
            yield return $"{changed} {HoldFlag.ChangedSinceApproval}: the report shows what was "
                + "approved and what it is now; "
                + "plan anew and approve that.";
        }

        if (summary is { Mode: RunMode.Plan, PlanHash: { } hash }
            && (summary.Totals.Of(Outcome.Invoiced).Count > 0 || summary.Plan?.Billable.Any() is true))
        {
            yield return $"To have exactly this invoiced: {Verb.Program} approve --plan {hash} --by NAME";
        }
    }

    /// <summary>Companies that wait for nothing but an approval, an undo or a mail are told of apart.</summary>
    private static int CountOf(RunSummary summary, Outcome outcome) => summary.Totals.Of(outcome).Count - outcome switch
    {
        Outcome.Held => Waiting(summary, HoldFlag.AwaitsUndo)
            + Waiting(summary, HoldFlag.NotApproved)
            + Waiting(summary, HoldFlag.ChangedSinceApproval),
        Outcome.Failed => Refused(summary),
        Outcome.InDoubt => Unanswered(summary),
        _ => 0,
    };

    private static int Waiting(RunSummary summary, HoldFlag flag) =>
        summary.Attention.Of(Outcome.Held).CountOf(flag.ToString());

    private static string? About(Outcome outcome, RunSummary summary) => outcome switch
    {
        Outcome.Held => AboutHeld(summary),
        Outcome.Rejected => "correct the data in HubSpot that the reasons name, then run again.",
        Outcome.Failed => "the report says what to do for each; run again to go on where it stopped.",
        Outcome.InDoubt => "run again: it reads the invoice back first and never makes a second one.",
        Outcome.NotReached when summary.StoppedBy is StopReason.CanaryBilled => null,
        Outcome.NotReached => "run again to take them.",
        _ => null,
    };

    private static string AboutHeld(RunSummary summary)
    {
        const string Opening = "open the drafts in HubSpot, then run again";
        var drafts = Waiting(summary, HoldFlag.AwaitsOpening);
        var release =
            $"look at each, then {Verb.Program} release --company ID --period {summary.Period} --amount A --by NAME";
        return drafts switch
        {
            0 => release,
            _ when drafts == CountOf(summary, Outcome.Held) => $"{Opening}.",
            _ => $"{Opening}; the others: {release}",
        };
    }
}
