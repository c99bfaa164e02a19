using HubSpotInvoicing.Cli.Output;

namespace HubSpotInvoicing.Cli;

public sealed class RunExitTests
{
    [Theory]
    [InlineData(Outcome.Invoiced, 0)]
    [InlineData(Outcome.AlreadyInvoiced, 0)]
    [InlineData(Outcome.Held, 0)]
    [InlineData(Outcome.Rejected, 0)]
    [InlineData(Outcome.Failed, 2)]
    [InlineData(Outcome.InDoubt, 2)]
    [InlineData(Outcome.NotReached, 2)]
    public void The_exit_code_follows_the_outcomes(Outcome outcome, int expected) =>
        Assert.Equal(expected, RunExit.CodeOf(Summaries.Of((Outcome.Invoiced, 2), (outcome, 1))));

    [Fact]
    public void A_run_that_stopped_is_unfinished_even_when_all_it_found_is_done() =>
        Assert.Equal(2, RunExit.CodeOf(Summaries.Of((Outcome.Invoiced, 2)) with { StoppedBy = StopReason.Cancelled }));

    [Fact]
    public void A_run_that_found_nobody_is_done() => Assert.Equal(0, RunExit.CodeOf(Summaries.Of()));
}
