namespace HubSpotInvoicing.Cli.Output;

public sealed class VerdictTests
{
    [Fact]
    public void A_rerun_with_nothing_to_do_says_so() => Assert.Equal(
        "Everything is already invoiced; nothing was billed.",
        Verdict.On(Summaries.Of((Outcome.AlreadyInvoiced, 3))));

    [Theory]
    [InlineData(1, 0, " Held: 1 company.")]
    [InlineData(0, 2, " Rejected: 2 companies.")]
    [InlineData(1, 2, " Held: 1 company; rejected: 2 companies.")]
    public void A_rerun_does_not_count_who_waits_as_invoiced(int held, int rejected, string tail) => Assert.Equal(
        "Everything is already invoiced; nothing was billed." + tail,
        Verdict.On(Summaries.Of((Outcome.AlreadyInvoiced, 3), (Outcome.Held, held), (Outcome.Rejected, rejected))));

    [Fact]
    public void A_rerun_does_not_hide_what_failed() => Assert.Equal(
        "Everything else is already invoiced; nothing was billed. 1 company failed.",
        Verdict.On(Summaries.Of((Outcome.AlreadyInvoiced, 3), (Outcome.Failed, 1))));

    [Fact]
    public void A_run_without_companies_says_so() => Assert.Equal(
        "No company found that renews in 2026-11; nothing was billed.", Verdict.On(Summaries.Of()));

    [Fact]
    public void A_run_that_stopped_says_why_first() => Assert.Equal(
        "The run stopped early: Somebody asked. 2 of 3 companies invoiced, USD 2,500.00.",
        Verdict.On(Summaries.Of((Outcome.Invoiced, 2), (Outcome.NotReached, 1)) with
        {
            StoppedBy = StopReason.Cancelled,
            StopDetail = "Somebody asked.",
        }));

    [Theory]
    [InlineData(Outcome.InDoubt)]
    [InlineData(Outcome.NotReached)]
    public void What_is_unfinished_is_no_rerun_with_nothing_to_do(Outcome outcome) => Assert.Equal(
        "0 of 2 companies invoiced, USD 0.00.",
        Verdict.On(Summaries.Of((Outcome.AlreadyInvoiced, 1), (outcome, 1))));
}
