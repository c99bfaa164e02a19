using HubSpotInvoicing.Reporting;

namespace HubSpotInvoicing.Running;

public sealed class A_run_that_has_little_time
{
    private readonly Month month = new();

    public A_run_that_has_little_time() => month.HubSpot.WaveSize = 1000;

    [Fact]
    public async Task Ends_before_its_deadline_and_leaves_the_rest_to_the_next_run()
    {
        AddCompanies(600);
        TakeFor(TimeSpan.FromMilliseconds(100));
        month.Running.DeadlineSeconds = 50;
        var start = month.Time.GetUtcNow();

        var result = await month.RunAsync();
        var invoiced = month.HubSpot.Invoices.Count;
        month.Running.DeadlineSeconds = null;
        await month.RunAsync();

        Assert.Equal(StopReason.DeadlineReached, result.Summary.StoppedBy);
        Assert.InRange(result.Summary.FinishedAt - start, TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(50));
        Assert.Equal((invoiced, 600 - invoiced), Counts(result));
        Assert.Equal(600, month.HubSpot.Invoices.Count);
        Assert.All(month.HubSpot.Invoices.Values, invoices => Assert.Single(invoices));
        Assert.Equal(600, month.Mailer.Sent.Count);
    }

    [Fact]
    public async Task Finishes_all_that_it_claimed()
    {
        AddCompanies(300);
        TakeFor(TimeSpan.FromMilliseconds(100));
        month.Running.DeadlineSeconds = 20;

        await month.RunAsync();

        var entries = await Invoicing.LedgerReader.ReadEntriesAsync(
            month.Ledger, Month.Period, TestContext.Current.CancellationToken);
        Assert.InRange(entries.Count, 25, 299);
        Assert.All(entries.Values, entry => Assert.True(entry.IsComplete));
    }

    [Fact]
    public async Task Bills_everybody_when_the_time_is_enough()
    {
        AddCompanies(300);
        TakeFor(TimeSpan.FromMilliseconds(10));
        month.Running.DeadlineSeconds = 60;

        var result = await month.RunAsync();

        Assert.Equal((300, 0), Counts(result));
        Assert.Null(result.Summary.StoppedBy);
    }

    [Fact]
    public async Task Obeys_its_host_when_that_ends_it_earlier_than_the_setting()
    {
        AddCompanies(300);
        TakeFor(TimeSpan.FromMilliseconds(100));
        month.Running.DeadlineSeconds = 3600;
        var end = month.Time.GetUtcNow().AddSeconds(15);

        var result = await month.RunAsync(new RunRequest { Period = Month.Period, Deadline = end });

        Assert.Equal(StopReason.DeadlineReached, result.Summary.StoppedBy);
        Assert.InRange(month.Time.GetUtcNow(), end.AddSeconds(-10), end);
    }

    [Fact]
    public async Task Takes_nothing_when_reading_used_up_its_time()
    {
        AddCompanies(5);
        month.HubSpot.Reading = _ => month.Time.Advance(TimeSpan.FromSeconds(55));
        month.Running.DeadlineSeconds = 60;

        var result = await month.RunAsync();

        Assert.Equal((0, 5), Counts(result));
        Assert.Empty(month.HubSpot.Writes);
    }

    [Fact]
    public async Task Stops_reading_when_only_the_report_can_still_be_written()
    {
        AddCompanies(5);
        month.HubSpot.WaveSize = 1;
        month.HubSpot.Reading = _ => month.Time.Advance(TimeSpan.FromSeconds(58));
        month.Running.DeadlineSeconds = 60;

        var result = await month.RunAsync();

        Assert.Equal((StopReason.DeadlineReached, 1), (result.Summary.StoppedBy, result.Summary.Totals.Found.Count));
    }

    [Fact]
    public async Task Stops_between_two_portions_of_a_wave_when_it_is_asked_to()
    {
        AddCompanies(500);
        using var stop = new CancellationTokenSource();
        month.HubSpot.Answers = (_, _) =>
        {
            stop.Cancel();
            return null;
        };

        var result = await month.RunUntilAsync(new RunRequest { Period = Month.Period }, stop.Token);

        Assert.Equal(StopReason.Cancelled, result.Summary.StoppedBy);
        Assert.Equal((month.Running.PortionSize, 500 - month.Running.PortionSize), Counts(result));
    }

    [Fact]
    public async Task Fails_only_the_portion_in_which_this_program_breaks()
    {
        AddCompanies(5);
        month.Running.PortionSize = 2;
        month.HubSpot.Answers = (_, key) =>
            key.Company.Value == 1 ? throw new InvalidTimeZoneException("a defect") : null;

        var result = await month.RunAsync();

        Assert.Equal((3, 0), Counts(result));
        Assert.Equal(2, result.Summary.Totals.Of(Outcome.Failed).Count);
    }

    [Fact]
    public async Task Claims_nothing_more_once_HubSpot_takes_nothing_more()
    {
        AddCompanies(5);
        month.Running.PortionSize = 2;
        month.HubSpot.Answers = (step, _) => step == BillingStep.CreateDraft ? Answer.QuotaUsedUp : null;

        var result = await month.RunAsync();

        var entries = await Invoicing.LedgerReader.ReadEntriesAsync(
            month.Ledger, Month.Period, TestContext.Current.CancellationToken);
        Assert.Equal(2, entries.Count);
        Assert.Equal((0, 5), Counts(result));
        Assert.Equal(StopReason.DailyQuota, result.Summary.StoppedBy);
    }

    [Fact]
    public async Task Finishes_what_an_earlier_run_began_before_it_begins_anew()
    {
        AddCompanies(3);
        month.Running.InvoicesMax = 2;
        month.HubSpot.Answers = (step, _) => step == BillingStep.Open ? Answer.Failed : null;
        await month.RunAsync();
        month.HubSpot.Answers = (_, _) => null;
        month.HubSpot.Renewals.Reverse();
        month.Running.InvoicesMax = null;
        month.Running.PortionSize = 2;
        using var stop = new CancellationTokenSource();
        month.Mailer.Answers = _ =>
        {
            stop.Cancel();
            return null;
        };

        await month.RunUntilAsync(new RunRequest { Period = Month.Period }, stop.Token);

        Assert.Equal([1, 2], Billed().Select(r => r.Key.Company.Value).Order());
    }

    private IEnumerable<ReportRow> Billed() => month.Report.Rows.Where(r => r.Outcome == Outcome.Invoiced);

    private static (int Invoiced, int NotReached) Counts(RunResult result) => (
        result.Summary.Totals.Of(Outcome.Invoiced).Count, result.Summary.Totals.Of(Outcome.NotReached).Count);

    /// <summary>HubSpot needs this long for each draft; nothing else takes time.</summary>
    private void TakeFor(TimeSpan each) => month.HubSpot.Answers = (step, _) =>
    {
        if (step == BillingStep.CreateDraft)
        {
            month.Time.Advance(each);
        }

        return null;
    };

    private void AddCompanies(int count)
    {
        for (var id = 1; id <= count; id++)
        {
            month.Add(id);
        }
    }
}
