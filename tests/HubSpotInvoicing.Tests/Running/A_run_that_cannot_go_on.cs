using HubSpotInvoicing.Invoicing;

namespace HubSpotInvoicing.Running;

public sealed class A_run_that_cannot_go_on
{
    private readonly Month month = new();

    [Fact]
    public async Task Claims_nothing_new_when_it_is_asked_to_stop()
    {
        month.Add(1);
        using var stop = new CancellationTokenSource();
        month.HubSpot.Reading = _ => stop.Cancel();

        var result = await month.RunUntilAsync(new RunRequest { Period = Month.Period }, stop.Token);

        Assert.Equal(StopReason.Cancelled, result.Summary.StoppedBy);
        Assert.Equal(Outcome.NotReached, month.Report.Rows.Single().Outcome);
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Reports_the_waves_that_it_does_not_take_any_more()
    {
        month.Add(1);
        month.Add(2);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.Answers = (_, _) => Answer.QuotaUsedUp;

        var result = await month.RunAsync();

        Assert.Equal(2, result.Summary.Totals.Of(Outcome.NotReached).Count);
    }

    [Fact]
    public async Task Keeps_what_it_billed_when_HubSpot_cannot_be_read_on()
    {
        month.Add(1);
        month.Add(2);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.WavesUntilStopped = 1;

        var result = await month.RunAsync();

        Assert.Equal(StopReason.HubSpotUnavailable, result.Summary.StoppedBy);
        Assert.Equal(1, result.Summary.Totals.Of(Outcome.Invoiced).Count);
    }

    [Fact]
    public async Task Keeps_what_it_billed_when_the_token_is_revoked()
    {
        month.Add(1);
        month.Add(2);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.WavesUntilStopped = 1;
        month.HubSpot.BrokenOffBy = new RunRefusedException("HubSpot refuses the token.", "Set another one.");

        var result = await month.RunAsync();

        Assert.Equal(StopReason.AccessLost, result.Summary.StoppedBy);
        Assert.Equal(1, result.Summary.Totals.Of(Outcome.Invoiced).Count);
    }

    [Fact]
    public async Task Does_not_pretend_to_have_run_when_nothing_could_be_read()
    {
        month.Add(1);
        month.HubSpot.WavesUntilStopped = 0;

        await Assert.ThrowsAsync<RunStoppedException>(() => month.RunAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leaves_the_wave_to_the_next_run_when_reading_back_fails(int read)
    {
        var key = month.Add(1);
        var reads = 0;
        month.HubSpot.Reading = _ =>
        {
            if (++reads == read)
            {
                throw new RunStoppedException(StopReason.CircuitOpen, "The circuit is open.");
            }
        };

        var result = await month.RunAsync();
        var row = month.Report.Rows.Single();
        var later = await month.RunForRowAsync(key);

        Assert.Equal(StopReason.CircuitOpen, result.Summary.StoppedBy);
        Assert.Equal(Outcome.NotReached, row.Outcome);
        Assert.Equal(Outcome.Invoiced, later.Outcome);
        Assert.Single(month.HubSpot.Invoices[key]);
    }

    [Fact]
    public async Task Fails_the_wave_and_goes_on_with_the_next_when_this_program_breaks()
    {
        var broken = month.Add(1);
        var good = month.Add(2);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.Answers = (_, k) => k == broken ? throw new InvalidTimeZoneException("a defect") : null;

        var row = await month.RunForRowAsync(broken);

        Assert.Equal((Outcome.Failed, "ProgramFault"), (row.Outcome, row.Reasons.Single()));
        Assert.Equal(Outcome.Invoiced, month.Report.Rows.Single(r => r.Key == good).Outcome);
    }

    [Fact]
    public async Task Ends_at_once_when_the_ledger_cannot_be_written()
    {
        month.Add(1);
        month.HubSpot.Answers = (_, _) => throw new LedgerUnavailableException("a full disk", "no space is left.");

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => month.RunAsync());
    }

    [Fact]
    public async Task Plans_what_it_can_when_HubSpot_cannot_be_read()
    {
        month.Add(1);
        month.HubSpot.Reading = _ =>
            throw new RunStoppedException(StopReason.DailyQuota, "The daily quota is used up.");

        var result = await month.RunAsync(new RunRequest { Period = Month.Period, Mode = Reporting.RunMode.Plan });

        Assert.Equal(StopReason.DailyQuota, result.Summary.StoppedBy);
    }
}
