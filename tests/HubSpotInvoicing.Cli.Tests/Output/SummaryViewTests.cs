using HubSpotInvoicing.Invoicing.Approving;
using HubSpotInvoicing.Reporting;
using HubSpotInvoicing.Testing;

namespace HubSpotInvoicing.Cli.Output;

public sealed class SummaryViewTests
{
    [Fact]
    public void A_run_with_every_outcome_is_shown_as_approved()
    {
        var summary = Summaries.Of(
            (Outcome.Invoiced, 1040),
            (Outcome.AlreadyInvoiced, 12),
            (Outcome.Held, 3),
            (Outcome.Rejected, 5),
            (Outcome.Failed, 2),
            (Outcome.InDoubt, 1),
            (Outcome.NotReached, 7)) with
        {
            Missed = Summaries.Missed(7),
            StoppedBy = StopReason.DailyQuota,
            StopDetail = "HubSpot's daily quota is used up.",
        };

        GoldenFile.Verify("run.golden.txt", Shown(summary, "/somewhere/mail"));
    }

    [Fact]
    public void A_rerun_is_shown_as_approved() =>
        GoldenFile.Verify(
            "rerun.golden.txt", Shown(Summaries.Of((Outcome.AlreadyInvoiced, 12), (Outcome.Rejected, 1))));

    [Fact]
    public void A_plan_is_shown_as_approved() => GoldenFile.Verify(
        "plan.golden.txt", Shown(Summaries.Of((Outcome.Invoiced, 12), (Outcome.Held, 1)) with
        {
            Mode = RunMode.Plan,
            PlanHash = PlanHash.Of("a plan"u8),
        }));

    [Fact]
    public void A_company_that_was_asked_for_and_does_not_renew_is_named() => Assert.Contains(
        "Not renewing in 2026-11: 4711. Check the id and the renewal date in HubSpot.",
        Shown(Summaries.Of((Outcome.Invoiced, 1)) with { NotRenewing = [CompanyId.Of(4711)] }),
        StringComparison.Ordinal);

    [Fact]
    public void Drafts_that_wait_are_counted_although_the_report_names_only_the_first_ones() => Assert.Contains(
        "  1200 Held: open the drafts in HubSpot, then run again.\n",
        Shown(Summaries.Held((HoldFlag.AwaitsOpening, 1200))),
        StringComparison.Ordinal);

    [Fact]
    public void An_undo_that_is_not_finished_is_nothing_to_release()
    {
        var shown = Shown(Summaries.Held((HoldFlag.AwaitsUndo, 2), (HoldFlag.LargeChange, 1)));

        Assert.Contains("  2 AwaitsUndo: void them in HubSpot, then run again;", shown, StringComparison.Ordinal);
        Assert.Contains("  1 Held: look at each", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_no_run_sends_again_is_no_reason_to_run_again()
    {
        const string Resend = "hubspot-invoicing resend --company ID --period 2026-11 --by NAME\n";

        var shown = Shown(Summaries.Broken(
            (Outcome.Failed, FailureCode.DeliveryRefused),
            (Outcome.Failed, FailureCode.DeliveryRefused),
            (Outcome.InDoubt, FailureCode.DeliveryUnanswered)));

        Assert.Contains(
            "  2 DeliveryRefused: the invoice is open, and no run mails it again. "
            + $"Correct the address in HubSpot, then {Resend}",
            shown,
            StringComparison.Ordinal);
        Assert.Contains(
            "  1 DeliveryUnanswered: no run mails it again. "
            + $"Ask the member whether the mail came; if not, {Resend}",
            shown,
            StringComparison.Ordinal);
        Assert.DoesNotContain("run again", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_next_run_takes_up_is_told_apart_from_refused_mails() => Assert.Contains(
        "  2 Failed: the report says what to do for each; run again to go on where it stopped.\n",
        Shown(Summaries.Broken(
            (Outcome.Failed, FailureCode.DeliveryRefused),
            (Outcome.Failed, FailureCode.AddressMissing),
            (Outcome.Failed, FailureCode.RequestFailed))),
        StringComparison.Ordinal);

    [Fact]
    public void Every_line_but_those_to_copy_fits_80_columns()
    {
        var shown = Shown(
            Summaries.Of((Outcome.Invoiced, 3), (Outcome.Rejected, 1)) with
            {
                Missed = Summaries.Missed(3),
            });

        Assert.All(shown.Split("What to do")[0].Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    private static string Shown(RunSummary summary, string? mails = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        SummaryView.Write(Machine.Plain(writer), Summaries.Finished(summary), mails);
        return writer.ToString();
    }
}
